/** How long a board of 500 models × 100 benchmarks takes to filter, sort, average and rank. Run: `node bench/board.ts`. */
import { buildBoard } from '#shared/board/build-board.ts'
import type { BoardModel, Figure } from '#shared/board/figure.ts'
import { type BoardViewInput, boardView } from '#shared/contract/board-view.ts'
import { seededRandom } from '#shared/statistics/random.ts'

const MODELS = 500
const BENCHMARKS = 100
const LIMIT_MS = 50
const ROUNDS = 15

const random = seededRandom(1)
const benchmarks = [
  'gsm8k',
  'math',
  'bbh',
  'mmlu',
  ...Array.from({ length: BENCHMARKS - 4 }, (_, i) => `b${i}`),
]
const source = { id: 1, title: 'Bench', url: 'https://example.org', date: '2026-01', attribution: null }
const models = Array.from({ length: MODELS }, (_, index): BoardModel => {
  const openWeights = index % 3 > 0
  return {
    name: `model-${index}`,
    organisation: `organisation-${index % 20}`,
    released: '2025-06',
    paramsB: 1 + (index % 90),
    activeParamsB: null,
    type: 'RLHF',
    openWeights,
    priceInUsdPerMtok: null,
    priceOutUsdPerMtok: null,
  }
})
const figures = models.flatMap(({ name }) =>
  benchmarks.map(
    (benchmark): Figure => ({
      id: `${name}/${benchmark}`,
      provenance: 'published',
      model: name,
      benchmark,
      task: null,
      score: 0.2 + 0.7 * random(),
      metric: 'accuracy',
      shots: 5,
      chainOfThought: true,
      source,
      marks: [],
      hubRun: null,
      note: null,
    }),
  ),
)
const columns = benchmarks.map((benchmark) => ({ benchmark }))
const VIEWS: Readonly<Record<string, BoardViewInput>> = {
  'all, by the average': { columns },
  'all, by MATH': { columns, sort: [{ by: 'score/math' }] },
  'open weights under 15 B, by MATH': {
    columns,
    weights: 'open',
    paramsB: { max: 15 },
    sort: [{ by: 'score/math' }],
  },
  'four columns, by the average': {},
}

let slow = 0
// Of this thread alone: what else the machine is busy with, and a collector on another core, do not count.
console.log(`${figures.length} figures; ms of processor time, median of ${ROUNDS}`)
for (const [name, input] of Object.entries(VIEWS)) {
  const view = boardView.parse(input)
  const times = Array.from({ length: ROUNDS + 5 }, () => {
    const begin = process.threadCpuUsage()
    buildBoard(models, figures, view)
    const { user, system } = process.threadCpuUsage(begin)
    return (user + system) / 1000
  })
    .slice(5)
    .sort((a, b) => a - b)
  const median = times[Math.floor(ROUNDS / 2)] ?? Number.NaN
  if (median >= LIMIT_MS) slow++
  console.log(`${name.padEnd(36)}${median.toFixed(1).padStart(8)}`)
}
console.log(slow === 0 ? `all under ${LIMIT_MS} ms` : `${slow} at or over ${LIMIT_MS} ms`)
