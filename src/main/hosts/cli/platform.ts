import type { Engine } from '../../engine/index.ts'
import type { Interrupts } from './interrupts.ts'

export interface BrowserHost {
  readonly url: string
  close(): Promise<void>
}

/** A standard stream: text goes in, and a terminal says so and how wide it is. */
export interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** All the command line needs from outside its room; the entry file fills it in. */
export interface Platform {
  /** The folder of package.json. */
  readonly appRoot: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Stream
  readonly stderr: Stream
  readonly interrupts: Interrupts
  /** @param named what `--db` says */
  storePath(named: string | undefined): string
  openEngine(storePath: string, host: 'cli' | 'http'): Promise<Engine>
  /** @param port 0: any free one */
  serveBrowserHost(engine: Engine, port: number): Promise<BrowserHost>
}
