import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FORMATS } from '#shared/domain/format.ts'
import { selectItems } from '../../src/main/engine/store/index.ts'
import { completeRun, completeRuns, openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'
import { recordRun, scoreOf, withStore } from '../support/recorded-run.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.dispose())

describe('power', () => {
  it.each([
    [0.02, 0.8],
    [0.05, 0.75],
    [0.1, 0.6],
  ])(
    '%d at an agreement of %d asks for a little more than Connor’s formula',
    async (difference, agreement) => {
      const answer = await engine.client.power.items({ difference, agreement })
      const discordance = 1 - agreement
      const connor =
        (1.959963984540054 * Math.sqrt(discordance) +
          0.8416212335729143 * Math.sqrt(discordance - difference ** 2)) **
          2 /
        difference ** 2
      expect(answer).toMatchObject({ basis: 'given', available: null, at: null })
      expect(answer.discordance).toBeCloseTo(discordance, 12)
      expect(answer.itemsNeeded).toBeGreaterThanOrEqual(connor)
      expect(answer.itemsNeeded).toBeLessThan(connor * 1.08 + 5)
    },
  )

  it('goes by what is assumed, then by own runs of one model with different prompts', async () => {
    const assumed = await engine.client.power.items({ benchmark: 'sample', difference: 0.1 })
    // 2 · 0.7 · 0.3 · (1 − 0.5)
    expect(assumed).toMatchObject({ basis: 'assumed', pairs: 0 })
    expect(assumed.discordance).toBeCloseTo(0.21, 12)
    expect(assumed.at?.items).toBe(assumed.available)
    const runs = await completeRuns(engine.client, {
      models: ['baseline:majority', 'baseline:random'],
      benchmarks: ['sample'],
      formats: ['in-context-cot'],
    })
    await engine.client.runs.start({
      models: ['baseline:random'],
      benchmarks: ['sample'],
      formats: ['zero-shot-ao'],
      seed: 5,
    })
    const other = await completeRun(engine.client, {
      models: ['baseline:random'],
      benchmarks: ['sample'],
      formats: ['zero-shot-cot'],
      seed: 7,
    })
    const answer = await engine.client.power.items({ benchmark: 'sample', difference: 0.1, items: 50 })
    expect(answer).toMatchObject({ basis: 'own-runs', pairs: 2, at: { items: 50 } })
    const { onlyA, onlyB, n } = await engine.client.compare.runs({ a: [runs[1]?.id ?? 0], b: [other.id - 1] })
    const last = await engine.client.compare.runs({ a: [other.id - 1], b: [other.id] })
    const shares = [(onlyA + onlyB) / n, (last.onlyA + last.onlyB) / last.n]
    expect(shares.map((share) => Math.max(share, 0.1))).toContain(answer.discordance)
    expect(answer.measured).toEqual({
      lowest: Math.min(...shares),
      middle: Math.max(...shares),
      highest: Math.max(...shares),
    })
    expect(answer.raised).toBe(false)
    // A larger difference takes more flips than were seen, and that is no measurement.
    const large = await engine.client.power.items({ benchmark: 'sample', difference: 0.9 })
    expect(large).toMatchObject({ discordance: 0.9, raised: true, measured: answer.measured })
    // What a study makes of one prompt tells of that study.
    const study = await engine.client.sensitivity.start({
      models: ['baseline:last-number'],
      benchmark: 'sample',
      kinds: ['paraphrase'],
      limit: 100,
    })
    for (const { id } of study.runs) await resultOf(await engine.client.runs.watch({ id }))
    expect(await engine.client.power.items({ benchmark: 'sample', difference: 0.1, items: 50 })).toEqual(
      answer,
    )
  })

  it.each([
    [{ difference: 0.05, accuracy: 0.99 }, /cannot differ by 5 points, but by 2 at most/],
    [{ difference: 0.21, accuracy: 0.1 }, /cannot differ by 21 points, but by 20 at most/],
  ])('refuses %j, which no two prompts could differ by', async (input, message) => {
    await expect(engine.client.power.items(input)).rejects.toThrow(message)
    await expect(engine.client.power.items({ ...input, difference: 0.02 })).resolves.toMatchObject({
      basis: 'assumed',
    })
  })
})

it('the format report sets the four formats side by side, with what chain of thought adds over the same items', async () => {
  const models = ['baseline:first-option']
  const runs = await completeRuns(engine.client, { models, benchmarks: ['sample'], formats: [...FORMATS] })
  await completeRun(engine.client, {
    models,
    benchmarks: ['sample'],
    formats: ['zero-shot-cot'],
    prompt: 'self-refine',
  })
  await completeRun(engine.client, {
    models,
    benchmarks: ['sample'],
    formats: ['zero-shot-cot'],
    limit: 2,
  })
  const { rows, leftOut } = await engine.client.formats.report({ models })
  expect(rows).toHaveLength(1)
  expect(leftOut).toEqual({ otherPrompt: 1, otherRun: 1 })
  const [row] = rows
  expect(row).toMatchObject({ model: 'baseline:first-option', benchmark: 'sample', kind: 'both' })
  expect(row?.cells.map(({ runId }) => runId).sort()).toEqual(runs.map(({ id }) => id).sort())
  for (const cell of row?.cells ?? []) {
    expect(cell).toMatchObject({ status: 'done', items: runs[0]?.n, scoredItems: runs[0]?.n })
  }
  const id = (format: string) => runs.find((run) => run.format === format)?.id ?? 0
  for (const [gain, setting] of [
    [row?.gainInContext, 'in-context'],
    [row?.gainZeroShot, 'zero-shot'],
  ] as const) {
    const { n, difference, ci95, p } = await engine.client.compare.runs({
      a: [id(`${setting}-ao`)],
      b: [id(`${setting}-cot`)],
    })
    expect(gain).toEqual({ n, difference, ci95, p })
  }
})

it('the format report says which run is unfinished, and over how many items it stands', async () => {
  const id = withStore(engine.storePath, (store) => {
    const items = selectItems(store, { benchmark: 'sample', tasks: null, split: 'test' }).slice(0, 5)
    return recordRun(store, 'sample-in-context-cot', items, () => ({ text: '', score: scoreOf(true) }))
  })
  const { rows } = await engine.client.formats.report({ models: ['recorded'] })
  const [row] = rows
  expect(row?.cells).toMatchObject([{ runId: id, status: 'interrupted', items: 5, scoredItems: 5, n: 5 }])
})
