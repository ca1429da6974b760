import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs Vitest. Resolves to `{ passed, failed, skipped }`; a run that ends badly counts as one failure at least. */
export function runVitest() {
  return runAndCount(
    (report) => ({
      script: join('vitest', 'vitest.mjs'),
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      env: {},
    }),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  )
}

/** Runs Playwright, in the same way. */
export function runPlaywright() {
  return runAndCount(
    (report) => ({
      script: join('@playwright', 'test', 'cli.js'),
      args: ['test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  )
}

async function runAndCount(command, count) {
  const folder = await mkdtemp(join(tmpdir(), 'cothub-test-'))
  const reportFile = join(folder, 'report.json')
  try {
    const { script, args, env } = command(reportFile)
    const runner = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    const [exitCode] = await once(runner, 'exit')
    const report = await readFile(reportFile, 'utf8').catch(() => null)
    const counted = report === null ? { passed: 0, failed: 0, skipped: 0 } : count(JSON.parse(report))
    // A file that does not load, or a crash, fails the run without failing a test.
    return exitCode === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
