import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Client } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Engine } from '../../engine/index.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Output } from './output/output.ts'
import type { Platform } from './platform.ts'

/** One call of a command: the engine it asks, and how it answers. */
export interface Invocation {
  readonly platform: Platform
  readonly output: Output
  readonly engine: Engine
  readonly client: Client
  /** Answer with one JSON document. */
  readonly json: boolean
  /** `--db FILE` as given, for commands that tell the user what to type next. */
  readonly dbFlag: string | undefined
}

export interface CallOptions {
  /** The command may make the store it was pointed at; others refuse a `--db` where there is none. */
  readonly createsStore?: boolean
  readonly host?: 'cli' | 'http'
}

/** Joins commander's actions to the engine: opens the store for the command, closes it, keeps the exit code. */
export class Shell {
  readonly platform: Platform
  readonly output: Output
  exitCode: ExitCode = EXIT.done

  constructor(platform: Platform) {
    this.platform = platform
    this.output = new Output(platform.stdout, platform.stderr, platform.env)
  }

  /** @param command the command that was called; its `--db` and `--json` are read here */
  async call(
    command: Command,
    perform: (invocation: Invocation) => Promise<ExitCode>,
    { createsStore = false, host = 'cli' }: CallOptions = {},
  ): Promise<void> {
    const { db, json } = command.optsWithGlobals<{ db?: string; json?: boolean }>()
    const storePath = this.platform.storePath(db)
    if (db !== undefined && !createsStore) assertExists(storePath)
    const engine = await this.platform.openEngine(storePath, host)
    try {
      this.exitCode = await perform({
        platform: this.platform,
        output: this.output,
        engine,
        client: engine.client,
        json: json ?? false,
        dbFlag: db,
      })
    } finally {
      await engine.close()
    }
  }
}

/** A mistyped path would otherwise look like a store in which everything is gone. */
function assertExists(storePath: string): void {
  if (existsSync(storePath)) return
  throw new Problem('bad-input', `there is no store at ${storePath}`, {
    hint: 'check --db; “cothub run”, “data import”, “data download”, “model add” and “serve” make a new store',
  })
}

/** A command to type next, on the same store. */
export function nextCommand(invocation: Invocation, command: string): string {
  const db = invocation.dbFlag
  if (db === undefined) return `cothub ${command}`
  return `cothub --db ${/^[\w./:\\-]+$/.test(db) ? db : `'${db.replaceAll("'", "'\\''")}'`} ${command}`
}
