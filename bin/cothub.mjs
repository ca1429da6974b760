#!/usr/bin/env node
// Kept in syntax that old Node can parse, and everything else is imported after the check.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { requireNode } from '../scripts/require-node.mjs'

requireNode('install a current Node, or run it in the checkout with: npm run -s cothub -- …')

const cli = new URL('../out/main/cli.js', import.meta.url)
if (existsSync(fileURLToPath(cli))) {
  import(cli.href)
} else {
  process.stderr.write('cothub: it is not built yet\nhint: run in its folder: npm ci && npm run build\n')
  process.exitCode = 2
}
