// `npm run check`: everything that can be said about the code without running it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')

const root = fileURLToPath(new URL('..', import.meta.url))
const colours = process.stdout.isTTY ? [] : ['--colors=off']
const CHECKS = [
  { name: 'format and lint', script: '@biomejs/biome/bin/biome', args: ['ci', ...colours, '.'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', '.'] },
  {
    name: 'imports',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src'],
  },
  { name: 'unused code', script: 'knip/bin/knip.js', args: [] },
]

let failed = 0
for (const { name, script, args } of CHECKS) {
  const check = spawn(process.execPath, [`node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' })
  const [exitCode] = await once(check, 'exit')
  process.stdout.write(`${name}: ${exitCode === 0 ? 'ok' : 'failed'}\n`)
  if (exitCode !== 0) failed++
}
process.stdout.write(`\n${CHECKS.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
