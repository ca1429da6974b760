import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Run } from '#shared/contract/views.ts'
import { completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'

describe('comparing runs through the contract', () => {
  let engine: TestEngine
  const runs: Run[] = []
  const request = {
    models: ['baseline:random'],
    benchmarks: ['sample/bbh'],
    formats: ['zero-shot-cot' as const],
  }

  beforeAll(async () => {
    engine = await openTestEngine()
    for (const seed of [1, 2]) runs.push(await completeRun(engine.client, { ...request, seed }))
    runs.push(
      await completeRun(engine.client, {
        ...request,
        benchmarks: ['sample/bbh/navigate'],
        samples: 3,
        seed: 1,
      }),
    )
    runs.push(await completeRun(engine.client, { ...request, benchmarks: ['sample/gsm8k'] }))
  })
  afterAll(() => engine.dispose())
  const id = (index: number): number => runs[index]?.id ?? 0

  it('pairs items, counts flips both ways, and says what else differs', async () => {
    const compared = await engine.client.compare.runs({ a: [id(0)], b: [id(1)] })
    const { both, onlyA, onlyB, neither, n } = compared
    expect(n).toBe(runs[0]?.n)
    expect(both + onlyA + onlyB + neither).toBe(n)
    expect(onlyA).toBeGreaterThan(0)
    expect(compared.accuracyA).toBeCloseTo(runs[0]?.accuracy ?? -1, 12)
    expect(compared.accuracyB).toBeCloseTo(runs[1]?.accuracy ?? -1, 12)
    expect(compared.unmatched).toEqual({ a: 0, b: 0 })
    expect(compared.differs).toEqual([{ what: 'seed', a: ['1'], b: ['2'] }])
    // The same prompt asked twice: all that flips is the model's own noise.
    expect(compared.repeats).toBe(true)
    expect(compared.tasks).toHaveLength(27)
    for (const { p, holmP } of compared.tasks) expect(holmP).toBeGreaterThanOrEqual(p)
    expect(new Set(compared.subgroups.map(({ by }) => by))).toEqual(new Set(['length', 'answer-type']))
    for (const by of ['length', 'answer-type'])
      expect(
        compared.subgroups.filter((group) => group.by === by).reduce((sum, group) => sum + group.n, 0),
      ).toBe(n)
    expect(compared.outputTokens).toMatchObject({ difference: expect.any(Number), ci95: expect.any(Array) })
    const turned = await engine.client.compare.runs({ a: [id(1)], b: [id(0)] })
    expect(turned).toMatchObject({ onlyA: onlyB, onlyB: onlyA, mcnemarP: compared.mcnemarP })
  })

  it('lists the items of a flip cell with both answers, by page, task and text', async () => {
    const sides = { a: [id(0)], b: [id(1)] }
    const compared = await engine.client.compare.runs(sides)
    const cells = {
      both: compared.both,
      'only-a': compared.onlyA,
      'only-b': compared.onlyB,
      neither: compared.neither,
    }
    for (const [cell, expected] of Object.entries(cells)) {
      const page = await engine.client.compare.items({ ...sides, cell: cell as 'both' })
      expect(page.total).toBe(expected)
      for (const item of page.items) {
        expect(item.cell).toBe(cell)
        for (const side of [item.a, item.b]) {
          const attempt = await engine.client.runs.attempt({ attemptId: side.attemptId })
          expect(attempt.item.hash).toBe(item.hash)
          expect(attempt.score).toMatchObject({ outcome: side.outcome, answer: side.answer })
        }
      }
    }
    const all = await engine.client.compare.items({ ...sides, limit: 1000 })
    const second = await engine.client.compare.items({ ...sides, offset: 10, limit: 5 })
    expect(second.items).toEqual(all.items.slice(10, 15))
    const task = 'bbh/navigate'
    const ofTask = await engine.client.compare.items({ ...sides, task })
    expect(ofTask.items.map((item) => item.task)).toEqual(Array(ofTask.total).fill(task))
    const word = ofTask.items[0]?.question.split(/\W+/)[0] ?? ''
    const withText = await engine.client.compare.items({ ...sides, task, text: word })
    expect(withText.total).toBeGreaterThan(0)
    expect((await engine.client.compare.items({ ...sides, text: 'zyzzyva' })).total).toBe(0)
  })

  it('compares groups and repeated samples by their items’ means, on the items both have', async () => {
    const compared = await engine.client.compare.runs({ a: [id(0), id(1)], b: [id(2)] })
    expect(compared.n).toBe(runs[2]?.n)
    expect(compared.unmatched.a).toBe((runs[0]?.n ?? 0) - compared.n)
    expect(compared.accuracyB).toBeCloseTo(runs[2]?.accuracy ?? -1, 12)
    expect(compared.repeats).toBe(false)
    expect(compared.differs.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['samples', 'temperature', 'items']),
    )
  })

  it.each([
    [[0, 3], { status: 'no-common-items' }],
    [[2, 0], { status: 'too-few-items', needed: 6 }],
  ] as const)('says what cannot be told: runs %j', async ([a, b], verdict) => {
    const compared = await engine.client.compare.runs({ a: [id(a)], b: [id(b)] })
    expect(compared.verdict).toMatchObject(verdict)
  })

  it('refuses a run on both sides and one that is not there', async () => {
    await expect(engine.client.compare.runs({ a: [id(0)], b: [id(0)] })).rejects.toThrow(/both sides/)
    await expect(engine.client.compare.runs({ a: [id(0)], b: [999] })).rejects.toThrow(/no run 999/)
  })
})
