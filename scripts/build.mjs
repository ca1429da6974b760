// `npm run build`: builds `out/`; with --if-changed only where a source has changed since.
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { build, buildIfChanged } = await import('./build-if-changed.mjs')
await (process.argv.includes('--if-changed') ? buildIfChanged() : build())
