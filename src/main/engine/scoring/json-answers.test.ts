import { describe, expect, it } from 'vitest'
import { scoreResponse } from './index.ts'
import { maskJson } from './json-answers.ts'

const ITEM = {
  family: 'gsm8k' as const,
  task: 'gsm8k',
  answerType: 'number' as const,
  question: 'How many?',
  options: null,
  gold: '12',
}
const MATH = { ...ITEM, family: 'math' as const, task: 'algebra', answerType: 'math' as const }
const turn = (content: string, more: object) => JSON.stringify({ title: 'One', content, ...more })
const read = (text: string, item: typeof ITEM | typeof MATH = ITEM) => {
  const { outcome, extraction } = scoreResponse({ text, finishReason: 'stop', marker: 'The answer is' }, item)
  return [outcome, extraction?.value ?? null]
}

describe('an answer in JSON', () => {
  it.each([
    ['a turn with nothing but a confidence', turn('I add.', { confidence: 0.5 }), 'no-answer', null],
    ['a turn that goes on', turn('The answer is 12.', { next_action: 'continue' }), 'no-answer', null],
    [
      'the final turn',
      turn('So.\n\nThe answer is 12.', { next_action: 'final_answer', confidence: 0.5 }),
      'correct',
      '12',
    ],
    [
      'the last of several turns',
      `${turn('5 and 7', { confidence: 1 })}\n${turn('12', { next_action: 'final_answer' })}`,
      'correct',
      '12',
    ],
    [
      'an answer of its own',
      '```json\n{"reasoning": "3 x 4", "answer": 12, "confidence": 0.9}\n```',
      'correct',
      '12',
    ],
    ['a final answer', '{"confidence": 1, "final_answer": "12 apples"}', 'correct', '12'],
    ['a member inside another', '{"inner": {"answer": 12}, "confidence": 1}', 'no-answer', null],
    ['an answer before it', 'The answer is 12.\n{"confidence": 0.4}', 'correct', '12'],
    ['braces that hold no JSON', '{"a} 11, then 12', 'correct', '12'],
  ])('%s', (_, text, outcome, value) => {
    expect(read(text)).toEqual([outcome, value])
  })

  it('may be a formula', () => {
    expect(read('{"steps": ["x = 3"], "answer": "$12$", "confidence": 0.5}', MATH)[0]).toBe('correct')
    expect(read('{"confidence": 0.5}', MATH)[0]).toBe('no-answer')
  })
})

it('leaves every character in its place, and text without JSON alone', () => {
  const text = `before ${turn('a \\"quoted\\" line', { next_action: 'final_answer' })} after`
  expect(maskJson(text)).toHaveLength(text.length)
  expect(maskJson('\\frac{1}{2} and {x: 1}')).toBe('\\frac{1}{2} and {x: 1}')
})
