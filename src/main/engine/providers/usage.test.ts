import { describe, expect, it } from 'vitest'
import { readUsage } from './usage.ts'

const FIELDS = { input: 'in', output: 'out', outputDetails: 'details', reasoning: 'thought' }
const NONE = { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 }

describe('readUsage', () => {
  it('reads the counts under their names', () => {
    expect(readUsage({ in: 20, out: 30, details: { thought: 10 } }, FIELDS)).toEqual({
      inputTokens: 20,
      outputTokens: 30,
      reasoningTokens: 10,
    })
  })

  it.each([12.5, 1e20, Number.MAX_SAFE_INTEGER, -1, '12', null, undefined, Number.NaN, true, {}, [7]])(
    'counts nothing where a count is %j',
    (count) => {
      expect(readUsage({ in: count, out: count, details: { thought: count } }, FIELDS)).toEqual(NONE)
    },
  )

  it.each([undefined, null, 'many', 7, [], { details: 'many' }, { details: null }])(
    'counts nothing in %j',
    (usage) => {
      expect(readUsage(usage, FIELDS)).toEqual(NONE)
    },
  )

  it('keeps the counts that are right', () => {
    expect(readUsage({ in: 20, out: -1, details: 3 }, FIELDS)).toEqual({ ...NONE, inputTokens: 20 })
  })
})
