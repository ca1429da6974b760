import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { build } = await import('./build-if-changed.mjs')
await build()
