// `npm test`: unit and integration tests, then the browser tests; ends with one line that sums them up.
import { requireNode } from './require-node.mjs'

requireNode('run “npm ci” again: it installs the Node that npm scripts use')
const { buildIfChanged } = await import('./build-if-changed.mjs')
const { findChromium } = await import('./chromium.mjs')
const { runPlaywright, runVitest } = await import('./test-runners.mjs')

await buildIfChanged()
const chromium = await findChromium()
if (chromium !== null) process.env.CHROMIUM = chromium

const counts = [await runVitest(), chromium === null ? leaveOutBrowserTests() : await runPlaywright()]
const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
const skipped = sum('skipped')
const skippedPart = skipped === 0 ? '' : `, ${skipped} skipped`
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skippedPart}\n`)
process.exitCode = sum('failed') === 0 ? 0 : 1

function leaveOutBrowserTests() {
  process.stdout.write(
    '\nThe browser tests were left out, as there is no Chromium. Install one (apt-get install chromium,\n' +
      'or npx playwright install chromium), or name one in the variable CHROMIUM.\n',
  )
  return { passed: 0, failed: process.env.CI ? 1 : 0, skipped: process.env.CI ? 0 : 1 }
}
