import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { limitItems, selectBenchmarks } from './selection.ts'

const TASKS: Partial<Record<Benchmark, string[]>> = {
  bbh: ['navigate', 'snarks', 'word_sorting'],
  sample: ['bbh/navigate', 'bbh/snarks', 'gsm8k', 'math/algebra'],
}
const tasksOf = (benchmark: Benchmark) => TASKS[benchmark] ?? []

describe('benchmark selectors', () => {
  it.each([
    [['bbh'], [{ benchmark: 'bbh', tasks: null }]],
    [['bbh/navigate'], [{ benchmark: 'bbh', tasks: ['navigate'] }]],
    [['bbh/snarks', 'bbh/navigate'], [{ benchmark: 'bbh', tasks: ['navigate', 'snarks'] }]],
    [['bbh/snarks', 'bbh'], [{ benchmark: 'bbh', tasks: null }]],
    [['bbh', 'bbh/snarks'], [{ benchmark: 'bbh', tasks: null }]],
    [['sample/bbh'], [{ benchmark: 'sample', tasks: ['bbh/navigate', 'bbh/snarks'] }]],
    [['sample/bbh/snarks'], [{ benchmark: 'sample', tasks: ['bbh/snarks'] }]],
    [
      ['sample/gsm8k', 'bbh'],
      [
        { benchmark: 'sample', tasks: ['gsm8k'] },
        { benchmark: 'bbh', tasks: null },
      ],
    ],
  ])('%j', (selectors, selection) => expect(selectBenchmarks(selectors, tasksOf)).toEqual(selection))

  it.each([
    [['gsm9k'], /no benchmark “gsm9k”/],
    [['bbh/navigation'], /bbh has no task “navigation”/],
    [['sample/bb'], /sample has no task “bb”/],
    [['mmlu'], /no items of mmlu are in the store/],
  ])('%j is refused', (selectors, message) =>
    expect(() => selectBenchmarks(selectors, tasksOf)).toThrowError(message),
  )
})

describe('limited runs', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    hash: `hash-${index}`,
    task: index < 40 ? 'large' : 'small',
  }))
  const limit = fc.integer({ min: 1, max: 70 })
  const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

  it('takes as many as asked, in the order given', () =>
    fc.assert(
      fc.property(limit, seed, (n, s) => {
        const taken = limitItems(items, n, s)
        expect(taken).toHaveLength(Math.min(n, items.length))
        expect(taken).toEqual(items.filter((item) => taken.includes(item)))
      }),
    ))

  it('makes a smaller run part of a larger one with the same seed', () =>
    fc.assert(
      fc.property(limit, seed, (n, s) => {
        const larger = limitItems(items, n + 1, s)
        for (const item of limitItems(items, n, s)) expect(larger).toContain(item)
      }),
    ))

  it('takes from every task in proportion to its size', () =>
    fc.assert(
      fc.property(limit, seed, (n, s) => {
        const small = limitItems(items, n, s).filter((item) => item.task === 'small').length
        expect(Math.abs(small - Math.min(n, 60) / 3)).toBeLessThanOrEqual(1)
      }),
    ))

  it('hangs on the content, not on the order the items came in', () => {
    const hashes = (from: typeof items) => limitItems(from, 10, 3).map((item) => item.hash)
    expect(hashes([...items].reverse()).sort()).toEqual(hashes(items).sort())
    expect(hashes(items)).not.toEqual(limitItems(items, 10, 4).map((item) => item.hash))
  })
})
