import fc from 'fast-check'
import { expect, it } from 'vitest'
import { binValues } from './histogram.ts'

const right = (value: number) => ({ value, isCorrect: true, credit: 1 })
const wrong = (value: number) => ({ value, isCorrect: false, credit: 0 })

it('counts values and the right ones among them in bins of a round width', () => {
  expect(
    binValues([right(0), wrong(49), right(50), wrong(100), { value: 100, isCorrect: false, credit: 0.5 }]),
  ).toEqual(
    Array.from({ length: 21 }, (_, index) => ({
      from: index * 5,
      to: index === 20 ? null : index * 5 + 5,
      attempts: { 0: 1, 9: 1, 10: 1, 20: 2 }[index] ?? 0,
      correct: { 0: 1, 10: 1 }[index] ?? 0,
      credit: { 0: 1, 10: 1, 20: 0.5 }[index] ?? 0,
    })),
  )
})

it('leaves the bins narrow where a few values lie far out', () => {
  const bins = binValues([...Array.from({ length: 99 }, (_, index) => wrong(index)), right(1e9)])
  expect(bins.at(-1)).toMatchObject({ to: null, correct: 1 })
  expect(bins.length).toBeLessThanOrEqual(21)
  expect(bins[0]?.attempts).toBeLessThan(10)
})

it('is empty for no values, and one bin for zeros', () => {
  expect(binValues([])).toEqual([])
  expect(binValues([wrong(0), wrong(0)])).toEqual([{ from: 0, to: null, attempts: 2, correct: 0, credit: 0 }])
})

it('loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000 })), (values) => {
      const bins = binValues(values.map(wrong))
      expect(bins.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(values.length)
      expect(bins.length).toBeLessThanOrEqual(21)
    }),
  )
})
