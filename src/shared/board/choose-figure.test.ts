import { expect, it } from 'vitest'
import { ownOf, reportedOf } from './board.fixture.ts'
import { chooseFigure, compareFigures, reasonForFirst } from './choose-figure.ts'
import type { Figure } from './figure.ts'

it.each<[string, Figure, Figure]>([
  ['own', ownOf(), reportedOf({ date: '2030-01' })],
  [
    'format',
    ownOf({ run: { format: 'in-context-cot' } }),
    ownOf({ run: { format: 'zero-shot-ao', items: 900 } }),
  ],
  ['items', ownOf({ run: { items: 900 } }), ownOf({ run: { items: 100 } })],
  ['newest-run', ownOf({ run: { id: 9 } }), ownOf({ run: { id: 8 } })],
  ['single-sample', reportedOf({ date: '2020-01' }), reportedOf({ metric: 'maj@64' })],
  ['single-sample', reportedOf({ provenance: 'imported' }), reportedOf({ metric: 'maj@64' })],
  ['published', reportedOf({ date: '2020-01' }), reportedOf({ date: '2030-01', provenance: 'imported' })],
  [
    'published',
    reportedOf({ marks: ['comparison', 'doubtful'], date: null }),
    reportedOf({ provenance: 'imported' }),
  ],
  ['maker', reportedOf({ date: '2020-01' }), reportedOf({ marks: ['comparison'] })],
  ['newest-source', reportedOf({ date: '2025-02' }), reportedOf({ date: '2025-01' })],
  ['newest-source', reportedOf({ date: '2020-01' }), reportedOf({ date: null })],
  ['first-hand', reportedOf({ marks: ['doubtful'] }), reportedOf({ marks: ['transcription'] })],
  ['undoubted', reportedOf(), reportedOf({ marks: ['doubtful'] })],
  ['always-the-same', reportedOf({ id: 'a', score: 0.1 }), reportedOf({ id: 'b', score: 0.9 })],
])('%s puts one figure before another, whichever comes first', (reason, first, second) => {
  const sorted = [second, first].sort(compareFigures)
  expect(sorted).toEqual([first, second])
  expect(reasonForFirst(sorted)).toBe(reason)
  expect(chooseFigure([second, first])).toBe(first)
})

it.each([[[]], [[ownOf()]]])('one alone needs no reason', (figures: Figure[]) => {
  expect(reasonForFirst(figures)).toBe('only')
})
