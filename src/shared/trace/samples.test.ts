import { describe, expect, it } from 'vitest'
import type { Outcome } from '../domain/outcome.ts'
import { shortenAnswer, tallySamples } from './samples.ts'

const sample = (outcome: Outcome | null, answer: string | null, overruled: Outcome | null = null) => ({
  outcome,
  answer,
  overruled,
})

describe('tallySamples', () => {
  it.each([
    [[], { right: 0, scored: 0, total: 0, majority: null }],
    [
      [sample('wrong', '195'), sample('wrong', '195'), sample('correct', '70')],
      { right: 1, scored: 3, total: 3, majority: '195' },
    ],
    [[sample('wrong', 'a'), sample('correct', 'b')], { right: 1, scored: 2, total: 2, majority: null }],
    [
      [sample('no-answer', null), sample(null, null), sample('error', null)],
      { right: 0, scored: 1, total: 3, majority: null },
    ],
    [
      [sample('wrong', 'a', 'correct'), sample('correct', 'a', 'wrong')],
      { right: 1, scored: 2, total: 2, majority: 'a' },
    ],
  ])('of %j', (samples, tally) => {
    expect(tallySamples(samples)).toEqual(tally)
  })
})

describe('shortenAnswer', () => {
  it.each([
    ['195000', '195k'],
    ['195,500', '195,5…'],
    ['25005', '25005'],
    ['70', '70'],
    ['-25000', '-25k'],
    ['00012345', '00012…'],
    ['\\frac{1}{2}', '\\frac…'],
    ['𝟜𝟜𝟜𝟜𝟜𝟜𝟜', '𝟜𝟜𝟜𝟜𝟜…'],
  ])('%s → %s', (answer, chip) => {
    expect(shortenAnswer(answer)).toBe(chip)
  })
})
