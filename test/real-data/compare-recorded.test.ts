import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seededRandom } from '#shared/statistics/random.ts'
import { type StoredItem, type StoredScore, selectItems } from '../../src/main/engine/store/index.ts'
import { realData } from '../support/data-folder.ts'
import { importPaths, openTestEngine, type TestEngine } from '../support/engine.ts'
import { score } from '../support/graded-items.ts'
import { readBbhItems, readBbhOutputs } from '../support/official-files.ts'
import { describeWithRealData } from '../support/real-data.ts'
import { recordRun, withStore } from '../support/recorded-run.ts'

const TASKS =
  'date_understanding disambiguation_qa formal_fallacies geometric_shapes hyperbaton logical_deduction_three_objects logical_deduction_five_objects logical_deduction_seven_objects movie_recommendation navigate penguins_in_a_table reasoning_about_colored_objects ruin_names temporal_sequences tracking_shuffled_objects_three_objects tracking_shuffled_objects_seven_objects web_of_lies word_sorting'.split(
    ' ',
  )
const MARKERS = { direct: null, cot: 'the answer is' } as const
type Mode = keyof typeof MARKERS

/** Two-sided exact p of onlyA against onlyB in whole numbers: no logarithm, no gamma function. */
function exactP(onlyA: number, onlyB: number): number {
  const n = BigInt(onlyA + onlyB)
  let ways = 1n
  let tail = 0n
  for (let k = 0n; k <= BigInt(Math.min(onlyA, onlyB)); k++) {
    tail += ways
    ways = (ways * (n - k)) / (k + 1n)
  }
  const digits = 10n ** 60n
  return Math.min(1, Number((2n * tail * digits) / 2n ** n) / 1e60)
}

/** Whether the published exact match takes an output for right: no extractor of ours. */
const isRight = (output: string, gold: string): boolean =>
  (output.split('the answer is').at(-1) ?? output).trim().replace(/\.$/, '') === gold

describeWithRealData('comparing the recorded BBH runs: chain of thought (B) against answer only (A)', () => {
  let engine: TestEngine
  const ids = { direct: 0, cot: 0, shuffled: 0 }
  const data = realData ?? ''
  /** By `TASK/ORDINAL`. */
  const right: Record<Mode, Map<string, boolean>> = { direct: new Map(), cot: new Map() }
  let asked: string[] = []

  beforeAll(async () => {
    engine = await openTestEngine()
    await importPaths(
      engine.client,
      TASKS.map((task) => join(data, 'bbh', `${task}.json`)),
    )
    const outputs = new Map(
      TASKS.flatMap((task) =>
        (['direct', 'cot'] as const).map((mode) => [`${task} ${mode}`, readBbhOutputs(data, task, mode)]),
      ),
    )
    for (const task of TASKS) {
      const items = readBbhItems(data, task)
      for (const mode of ['direct', 'cot'] as const)
        items.forEach(({ gold }, index) => {
          right[mode].set(`${task}/${index}`, isRight(outputs.get(`${task} ${mode}`)?.[index] ?? '', gold))
        })
    }
    const answer = (mode: Mode) => (item: StoredItem) => {
      const text = outputs.get(`${item.task} ${mode}`)?.[item.ordinal] ?? ''
      const graded = { ...item, family: 'bbh' as const }
      const { outcome, credit, extraction } = score(text, graded, { marker: MARKERS[mode] })
      const found = extraction && {
        answer: extraction.value,
        canonical: extraction.canonical,
        rule: extraction.rule,
      }
      const scored: StoredScore = {
        outcome,
        credit,
        ...(found ?? { answer: null, canonical: null, rule: null }),
        span: null,
        extractorVersion: 1,
      }
      return { text, score: scored }
    }
    withStore(engine.storePath, (store) => {
      const items = selectItems(store, { benchmark: 'bbh', tasks: TASKS, split: 'test' })
      ids.direct = recordRun(store, 'direct', items, answer('direct'))
      ids.cot = recordRun(store, 'cot', items, answer('cot'))
      const random = seededRandom(4)
      const shuffled = items
        .map((item) => ({ item, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item)
      ids.shuffled = recordRun(store, 'shuffled', shuffled.slice(0, 3500), answer('cot'))
      asked = shuffled.slice(0, 3500).map(({ task, ordinal }) => `${task}/${ordinal}`)
    })
  })
  afterAll(() => engine?.dispose())

  it('agrees with an independent computation: counts, exact p, interval', async () => {
    const compared = await engine.client.compare.runs({ a: [ids.direct], b: [ids.cot] })
    const keys = [...right.cot.keys()]
    const n = keys.length
    const onlyA = keys.filter((key) => right.direct.get(key) && !right.cot.get(key)).length
    const onlyB = keys.filter((key) => right.cot.get(key) && !right.direct.get(key)).length
    expect(compared).toMatchObject({ n, onlyA, onlyB, unmatched: { a: 0, b: 0 } })
    expect(n).toBe(4396)
    const difference = (onlyB - onlyA) / n
    expect(compared.difference).toBeCloseTo(difference, 12)
    expect(Math.abs(compared.mcnemarP - exactP(onlyA, onlyB))).toBeLessThan(1e-9)
    // The normal interval of a paired difference: at this size a bootstrap may differ in the fourth decimal.
    const half = 1.959963984540054 * Math.sqrt(((onlyA + onlyB) / n - difference ** 2) / n)
    expect(Math.abs((compared.ci95?.[0] ?? 9) - (difference - half))).toBeLessThan(0.001)
    expect(Math.abs((compared.ci95?.[1] ?? 9) - (difference + half))).toBeLessThan(0.001)
    expect(compared.verdict).toMatchObject({ status: 'better' })
    expect(compared.tasks).toHaveLength(18)
  })

  it('finds each task’s exact p, and the tasks that are worse with chain of thought', async () => {
    const { tasks } = await engine.client.compare.runs({ a: [ids.direct], b: [ids.cot] })
    for (const { onlyA, onlyB, p } of tasks) expect(Math.abs(p - exactP(onlyA, onlyB))).toBeLessThan(1e-9)
    const worse = tasks.filter(({ difference }) => (difference ?? 0) < 0).map(({ task }) => task)
    expect(worse.sort()).toEqual(['formal_fallacies', 'ruin_names', 'word_sorting'])
  })

  it('gives shuffled and partly missing items the verdict of the common items', async () => {
    const compared = await engine.client.compare.runs({ a: [ids.direct], b: [ids.shuffled] })
    const count = (first: Mode, other: Mode) =>
      asked.filter((key) => right[first].get(key) && !right[other].get(key)).length
    const [onlyA, onlyB] = [count('direct', 'cot'), count('cot', 'direct')]
    expect(asked).toHaveLength(3500)
    expect(compared).toMatchObject({ n: 3500, onlyA, onlyB, unmatched: { a: 896, b: 0 } })
    expect(Math.abs(compared.mcnemarP - exactP(onlyA, onlyB))).toBeLessThan(1e-9)
    expect(compared.verdict).toMatchObject({ status: 'better' })
    expect(compared.differs).toEqual([{ what: 'items', a: ['4396'], b: ['3500'] }])
  })
})
