/** How long the engine takes to compare two runs of 15,000 items, bootstrap included. Run: `node bench/compare.ts`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '#shared/statistics/random.ts'
import { importDataset, selectItems } from '../src/main/engine/store/index.ts'
import { openTestEngine } from '../test/support/engine.ts'
import { recordRun, scoreOf, withStore } from '../test/support/recorded-run.ts'

const ITEMS = 15_000
const TASKS = 57
const LIMIT_MS = 500
const ROUNDS = 7

const folder = await mkdtemp(join(tmpdir(), 'cothub-bench-'))
const storePath = join(folder, 'store.db')
const random = seededRandom(1)
const [a, b] = withStore(storePath, (store) => {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    hash: `item ${index}`,
    benchmark: 'mmlu' as const,
    task: `task_${index % TASKS}`,
    split: 'test' as const,
    ordinal: Math.floor(index / TASKS),
    answerType: index % 3 === 0 ? ('number' as const) : ('choice' as const),
    question: `Which of these? ${'Consider every word of it. '.repeat(1 + (index % 20))}`,
    options: null,
    gold: 'A',
    goldReasoning: null,
    level: `Level ${1 + (index % 5)}`,
  }))
  importDataset(store, { files: [], items, exemplarSets: [] }, new Date())
  const stored = selectItems(store, { benchmark: 'mmlu', tasks: null, split: 'test' })
  return [0.6, 0.63].map((skill) =>
    recordRun(store, `skill ${skill}`, stored, ({ question }) => ({
      text: `The answer to that is not short: ${question}`,
      score: scoreOf(random() < skill),
    })),
  )
})
if (a === undefined || b === undefined) throw new Error('no runs')
const { client, dispose } = await openTestEngine({ storePath })
const measure = async (name: string, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begin = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begin)
    times.push((user + system) / 1000)
  }
  const median = times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  console.log(`${name.padEnd(48)}${median.toFixed(0).padStart(6)} ms of processor time`)
  return median
}
const whole = await measure(`compare 2 × ${ITEMS} items in ${TASKS} tasks`, () =>
  client.compare.runs({ a: [a], b: [b] }),
)
await measure('a page of 200 of its flipped items', () =>
  client.compare.items({ a: [a], b: [b], cell: 'only-b' }),
)
await dispose()
await rm(folder, { recursive: true, force: true })
console.log(whole < LIMIT_MS ? `under ${LIMIT_MS} ms` : `not under ${LIMIT_MS} ms`)
