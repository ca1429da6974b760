/**
 * Entry of the command line. It is the one place that joins two hosts: `cothub serve` is the command line
 * starting the browser host, so the wiring is done here and neither host imports the other.
 */
import { join } from 'node:path'
import { runCommandLine } from './hosts/cli/command-line.ts'
import { Interrupts } from './hosts/cli/interrupts.ts'
import { chooseStorePath } from './store-path.ts'

// The folder of package.json, two up both from here and from the built out/main/cli.js.
const appRoot = join(import.meta.dirname, '..', '..')
const interrupts = new Interrupts((exitCode) => process.exit(exitCode))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupts.raise())

const exitCode = await runCommandLine(process.argv.slice(2), {
  appRoot,
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  interrupts,
  storePath: (named) => chooseStorePath(named, process.env),
  openEngine: async (storePath, host) => {
    const { createEngine } = await import('./engine/index.ts')
    return createEngine({ storePath, appRoot, host, env: process.env })
  },
  serveBrowserHost: async (engine, port) => {
    const { serveBrowserHost } = await import('./hosts/http/server.ts')
    return serveBrowserHost({ engine, port, rendererDir: join(appRoot, 'out', 'renderer') })
  },
})
process.exit(exitCode)
