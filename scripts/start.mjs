// `npm start`: the app in its own window where Electron's runtime is there, else in a browser.
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { buildIfChanged } = await import('./build-if-changed.mjs')
const { openWindow } = await import('./electron-window.mjs')
await buildIfChanged()

const { exitCode, reason } = await openWindow()
if (reason === null) process.exit(exitCode)

process.stderr.write(`${reason}; serving the app to a browser instead.\n`)
process.argv.splice(2, 0, 'serve')
await import('../out/main/cli.js')
