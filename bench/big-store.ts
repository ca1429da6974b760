/**
 * How long a store with 1,000,000 attempts takes to show its runs, one of them, and what is searched for; and how much
 * memory the engine takes meanwhile. Run: `node bench/big-store.ts`. Building the store takes some minutes:
 * `BENCH_STORE=FILE` keeps it for the next time.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../src/main/engine/index.ts'

const APP_ROOT = join(import.meta.dirname, '..')
const ROUNDS = 9
const MEMORY_LIMIT_MB = 400

const folder = process.env.BENCH_STORE ? null : await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const storePath = process.env.BENCH_STORE ?? join(folder ?? '', 'store.db')
if (!existsSync(storePath)) {
  // In a process of its own: what building takes is not what showing takes.
  execFileSync(process.execPath, [join(import.meta.dirname, 'build-big-store.ts'), storePath], {
    stdio: 'inherit',
  })
}
const engine = await createEngine({ storePath, appRoot: APP_ROOT, host: 'cli', env: {} })
const { client } = engine
try {
  const runs = await client.runs.list()
  const attempts = runs.reduce((sum, run) => sum + run.attempts, 0)
  const run = runs.find(({ n }) => n === 14_042)
  if (!run) throw new Error('the store holds no run over all of MMLU')
  const runId = run.id
  const { items } = await client.runs.items({ runId, offset: 7000, limit: 1 })
  const attemptId = items[0]?.attemptId ?? 0
  console.log(
    `${runs.length} runs, ${attempts} attempts; ms of processor time, median of ${ROUNDS} and the first`,
  )
  // A store of a few runs is to answer sooner than one of a million attempts.
  const searchLimitMs = attempts > 500_000 ? 300 : 150
  await measure('runs list', 100, () => client.runs.list())
  await measure('leaderboard, judged', 100, () => client.leaderboard.query({ judgement: 'judged' }))
  await measure('open a run: it and its first page', 300, async () => {
    await client.runs.get({ id: runId })
    await client.runs.items({ runId, limit: 200 })
  })
  // A last word of three letters and more counts as a beginning.
  for (const text of ['photosynthesis', 'the answer is', 'zymurgy', 'river therefore', 'the', 'riv', '"is"'])
    await measure(`filter 14,042 items by “${text}”`, searchLimitMs, () => client.runs.items({ runId, text }))
  await measure('filter by text and outcome, by tokens', searchLimitMs, () =>
    client.runs.items({
      runId,
      text: 'therefore',
      outcomes: ['wrong'],
      sort: { by: 'output-tokens', descending: true },
    }),
  )
  for (const by of ['outcome', 'latency', 'reasoning-length'] as const)
    await measure(`sort by ${by}`, 150, () => client.runs.items({ runId, sort: { by, descending: true } }))
  await measure('differs from another run', 150, () =>
    client.runs.items({
      runId,
      differsFrom: runs.find(({ id, n }) => id !== runId && n === 14_042)?.id ?? 0,
    }),
  )
  await measure('place of an attempt', 150, () =>
    client.runs.place({ runId, attemptId, sort: { by: 'latency' } }),
  )
  await measure('histograms', 300, () => client.runs.histograms({ runId }))
  await measure('an attempt', 50, () => client.runs.attempt({ attemptId }))
  const { item } = await client.runs.attempt({ attemptId })
  await measure('the same item in other runs', 50, () => client.runs.itemInOtherRuns({ itemHash: item.hash }))
  await measure('overrule it', 50, () => client.judgements.overrule({ attemptId, outcome: 'correct' }))
  await measure('dispute its gold', 150, () => client.judgements.dispute({ attemptId, disputed: true }))
  await client.judgements.overrule({ attemptId, outcome: null })
  await client.judgements.dispute({ attemptId, disputed: false })
  const rssMb = process.memoryUsage().rss / 2 ** 20
  console.log(`memory ${rssMb.toFixed(0)} MB (bar: ${MEMORY_LIMIT_MB})`)
} finally {
  await engine.close()
  if (folder !== null) await rm(folder, { recursive: true, force: true })
}

/** Processor time of this thread: what else the machine is busy with does not count. Waiting for the disk does not either. */
async function measure(name: string, limitMs: number, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.threadCpuUsage()
    await work()
    const { user, system } = process.threadCpuUsage(begin)
    times.push((user + system) / 1000)
  }
  const first = times[0] ?? Number.NaN
  times.sort((a, b) => a - b)
  const median = times[Math.floor(ROUNDS / 2)] ?? Number.NaN
  const verdict = first < limitMs && median < limitMs ? '' : '  over'
  console.log(
    `${name.padEnd(44)}${median.toFixed(1).padStart(8)}${first.toFixed(1).padStart(8)}  (bar: ${limitMs})${verdict}`,
  )
}
