import { expect, it } from 'vitest'
import { columnsOf } from './histogram.ts'

const bin = (from: number, to: number | null, attempts: number, correct: number) => ({
  from,
  to,
  attempts,
  correct,
  credit: correct,
})

it('makes columns of bins, from the first that holds something to the last', () => {
  const bins = [bin(0, 500, 0, 0), bin(500, 1000, 4, 3), bin(1000, 2000, 0, 0), bin(2000, null, 1, 0)]
  expect(columnsOf('latency', bins)).toEqual([
    { label: '500 ms', correct: 3, other: 1, accuracy: 75, range: [500, 999] },
    { label: '1.0 s', correct: 0, other: 0, accuracy: null, range: [1000, 1999] },
    { label: '2.0 s', correct: 0, other: 1, accuracy: 0, range: [2000, null] },
  ])
  expect(columnsOf('output-tokens', [bin(0, 10, 0, 0)])).toEqual([])
})
