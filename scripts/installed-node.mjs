// Kept in syntax that old Node can parse: it is what an old Node runs.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The Node that came with the install, or null where there is none but the one that runs already. */
export function findInstalledNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url))
  if (!existsSync(path) || realpathSync(path) === realpathSync(process.execPath)) return null
  return path
}

/** Runs this process's own command under another Node, and ends as that one does. */
export function rerunUnder(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  const hasTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal tells the child too. It must not hear of one Ctrl-C twice: the second one means “at once”.
      if (signal === 'SIGTERM' || !hasTerminal) child.kill(signal)
    })
  }
  child.on('exit', (exitCode, signal) => process.exit(exitCode ?? 128 + constants.signals[signal]))
}
