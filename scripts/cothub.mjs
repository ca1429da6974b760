// `npm run -s cothub -- …`: the command line of a checkout, in this process.
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { buildIfChanged } = await import('./build-if-changed.mjs')
await buildIfChanged()
await import('../out/main/cli.js')
