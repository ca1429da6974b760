import { expect, it } from 'vitest'
import { noOutcomes } from './outcome.ts'
import { spreadByKind, unansweredShare } from './spread.ts'

it('tells how far each kind of change lies from the prompt as it is, the farthest first', () => {
  const variants = [
    { key: 'base', kind: 'base' as const },
    { key: 'paraphrase/1', kind: 'paraphrase' as const },
    { key: 'paraphrase/2', kind: 'paraphrase' as const },
    { key: 'option-order/1', kind: 'option-order' as const },
    { key: 'trigger/1', kind: 'trigger' as const },
  ]
  const accuracies = [
    { variant: 'base', accuracy: 0.75 },
    { variant: 'paraphrase/1', accuracy: 0.75 },
    { variant: 'paraphrase/2', accuracy: 0.75 },
    { variant: 'option-order/1', accuracy: 0.25 },
  ]
  expect(spreadByKind(variants, accuracies)).toEqual([
    { kind: 'option-order', variants: 1, spread: 0.5 },
    { kind: 'paraphrase', variants: 2, spread: 0 },
  ])
  expect(spreadByKind(variants, [])).toEqual([])
})

it('counts what was cut off or refused as unanswered', () => {
  const outcomes = { ...noOutcomes(), correct: 5, 'no-answer': 2, truncated: 2, refused: 1 }
  expect(unansweredShare(outcomes, 10)).toBe(0.5)
  expect(unansweredShare(noOutcomes(), 0)).toBeNull()
})
