import { describe, expect, it } from 'vitest'
import { BLANK_PROMPT } from '../../queries/blank-prompt.ts'
import { type PlaygroundChoices, toInput } from './choices.ts'

const CHOSEN: PlaygroundChoices = {
  question: { from: 'store' },
  prompts: ['plan@2'],
  drafts: [{ id: 1, content: BLANK_PROMPT }],
  models: ['m'],
}

describe('toInput', () => {
  it('asks stored prompts first, then drafts', () => {
    expect(toInput(CHOSEN, 7)).toEqual({
      input: {
        question: { itemId: 7 },
        prompts: [{ prompt: 'plan@2' }, { content: BLANK_PROMPT }],
        models: ['m'],
      },
    })
  })

  it('takes an empty gold answer for none', () => {
    const question = { from: 'typed', question: 'Why?', gold: ' ', answerType: 'text' } as const
    expect(toInput({ ...CHOSEN, question }, null)).toMatchObject({
      input: { question: { question: 'Why?', gold: null } },
    })
  })

  const [template] = BLANK_PROMPT.templates
  it.each([
    ['question', {}, null],
    ['question', { question: { from: 'typed', question: ' ', gold: '', answerType: 'text' } }, 7],
    ['prompts', { prompts: [], drafts: [] }, 7],
    ['models', { models: [] }, 7],
    [
      'draft',
      { drafts: [{ id: 1, content: { ...BLANK_PROMPT, templates: [{ ...template, ask: '{{quest}}' }] } }] },
      7,
    ],
  ] as const)('misses the %s in %j', (missing, change, itemId) => {
    expect(toInput({ ...CHOSEN, ...change } as PlaygroundChoices, itemId)).toEqual({ missing })
  })
})
