import { describe, expect, it } from 'vitest'
import { FIRST_CHOICES, toRequest } from './choices.ts'

const CHOSEN = { ...FIRST_CHOICES, models: ['m'] }

describe('toRequest', () => {
  it('has the prompt as it is in every study, and no budget where none is typed', () => {
    expect(toRequest(CHOSEN)).toMatchObject({
      kinds: ['base', 'paraphrase', 'trigger', 'whitespace'],
      prompt: null,
      budget: { requests: null, usd: null },
    })
  })

  it('takes a budget of nothing for one', () => {
    expect(toRequest({ ...CHOSEN, requests: '0', usd: '0.25' })?.budget).toEqual({ requests: 0, usd: 0.25 })
  })

  it.each([{ models: [] }, { kinds: [] }, { limit: '' }, { perKind: 'many' }])(
    'asks for nothing while %j is left to choose',
    (change) => {
      expect(toRequest({ ...CHOSEN, ...change })).toBeNull()
    },
  )
})
