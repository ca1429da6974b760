import { describe, expect, it } from 'vitest'
import { answerWords, parseOptions } from './index.ts'

describe('parseOptions', () => {
  it('reads lettered lines', () => {
    const question = 'When (in May)?\nOptions:\n(A) 12/11/1937\n(B) late: (C) is not one\n(C) never'
    expect(parseOptions(question)).toEqual([
      { label: 'A', text: '12/11/1937' },
      { label: 'B', text: 'late: (C) is not one' },
      { label: 'C', text: 'never' },
    ])
  })
  it('reads a list, whose options are their own labels', () => {
    expect(parseOptions('Valid or not?\nOptions:\n- valid \n- invalid')).toEqual([
      { label: 'valid', text: 'valid' },
      { label: 'invalid', text: 'invalid' },
    ])
  })
  it.each(['not ( True ) is', 'A list:\n- one\n- two', ''])('finds none in %s', (question) => {
    expect(parseOptions(question)).toEqual([])
  })
})

describe('answerWords', () => {
  it.each([
    ['bbh', 'boolean_expressions', ['True', 'False']],
    ['bbh', 'formal_fallacies', ['valid', 'invalid']],
    ['bbh', 'sports_understanding', ['yes', 'no']],
    ['bbh', 'word_sorting', null],
    ['bbh', 'toString', null],
    ['mmlu', 'navigate', null],
  ] as const)('of %s %s', (family, task, words) => expect(answerWords(family, task)).toEqual(words))
})
