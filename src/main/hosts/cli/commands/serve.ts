import type { Command } from 'commander'
import { Problem } from '#shared/domain/problem.ts'
import { wholeNumber } from '../arguments.ts'
import { EXIT } from '../exit-code.ts'
import type { Invocation, Shell } from '../invocation.ts'
import type { BrowserHost } from '../platform.ts'

/** Fixed, so that an address can be kept as a bookmark and the page finds its settings again. */
const USUAL_PORT = 4527
const ANY_FREE_PORT = 0

const EXAMPLES = `
The page is served to this machine only. Ctrl-C ends it; runs under way stop and can be resumed.

Examples:
  cothub serve
  cothub serve --port 8080 --no-open`

export function addServeCommand(program: Command, shell: Shell): void {
  program
    .command('serve')
    .description('Serve the app to a browser on this machine.')
    .option(
      '--port <n>',
      `port to listen on (default: ${USUAL_PORT}, or any free one)`,
      wholeNumber({ min: 0, max: 65_535 }),
    )
    .option('--no-open', 'only print the address')
    .addHelpText('after', EXAMPLES)
    .action((options: { port?: number; open: boolean }, command: Command) =>
      shell.call(
        command,
        async (invocation) => {
          const host = await startHost(invocation, options.port)
          const interrupted = new Promise<void>((resolve) => invocation.platform.interrupts.listen(resolve))
          if (invocation.json) await invocation.output.printJson({ url: host.url })
          else await invocation.output.print(`Chain-of-Thought Hub is at ${host.url} (Ctrl-C ends it)`)
          if (options.open && hasDisplay(invocation.platform.env)) await openInBrowser(invocation, host.url)
          await interrupted
          await host.close()
          return EXIT.done
        },
        { createsStore: true, host: 'http' },
      ),
    )
}

async function startHost(
  { platform, engine, output }: Invocation,
  port: number | undefined,
): Promise<BrowserHost> {
  if (port !== undefined) return platform.serveBrowserHost(engine, port)
  try {
    return await platform.serveBrowserHost(engine, USUAL_PORT)
  } catch (error) {
    // Most often another window of the app; the user asked for no port in particular.
    if (!(error instanceof Problem && error.code === 'conflict')) throw error
    output.remark(`Port ${USUAL_PORT} is taken, most often by another window of the app; taking a free one.`)
    return platform.serveBrowserHost(engine, ANY_FREE_PORT)
  }
}

function hasDisplay(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.SSH_CONNECTION) return Boolean(env.DISPLAY)
  return process.platform === 'linux' ? Boolean(env.DISPLAY || env.WAYLAND_DISPLAY) : true
}

async function openInBrowser(invocation: Invocation, url: string): Promise<void> {
  const { default: open } = await import('open')
  try {
    const opener = await open(url)
    opener.once('error', () => invocation.output.remark('No browser could be opened; use the address above.'))
  } catch {
    invocation.output.remark('No browser could be opened; use the address above.')
  }
}
