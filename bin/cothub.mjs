#!/usr/bin/env node
// Kept in syntax that old Node can parse, and everything else is imported after the check.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findInstalledNode, rerunUnder } from '../scripts/installed-node.mjs'
import { isNodeTooOld, requireNode } from '../scripts/require-node.mjs'

const cli = new URL('../out/main/cli.js', import.meta.url)
const installedNode = isNodeTooOld() ? findInstalledNode() : null
if (installedNode !== null) {
  rerunUnder(installedNode)
} else {
  requireNode('install a current Node, or run “npm ci” in its folder, which installs one for it')
  if (existsSync(fileURLToPath(cli))) {
    import(cli.href)
  } else {
    process.stderr.write('cothub: it is not built yet\nhint: run in its folder: npm ci && npm run build\n')
    process.exitCode = 2
  }
}
