// `npm run -s cothub -- …`: the command line of a checkout, in this process.
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { buildIfChanged } = await import('./build-if-changed.mjs')
await buildIfChanged()
// npm starts its scripts in the package's folder; the paths typed are meant from where they were typed.
if (process.env.npm_lifecycle_event === 'cothub' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import('../out/main/cli.js')
