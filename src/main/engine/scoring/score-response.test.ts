import { describe, expect, it } from 'vitest'
import { choiceItem, numberItem, score, taskItem } from '../../../../test/support/graded-items.ts'

const item = numberItem('18')

describe('the order of work', () => {
  it.each([
    ['the marker before a box', String.raw`The result is 18. \boxed{17}`, 'The result is', 'marker', '18'],
    ['the marker in another case and bold', 'THE **RESULT** IS: 18', 'the result is', 'marker', '18'],
    ['a marker that ends in a colon', 'Result: 18', 'Result:', 'marker', '18'],
    [
      'a box where the marker holds no number',
      String.raw`The result is clear. \boxed{18}`,
      'the result is',
      'boxed',
      '18',
    ],
    ['a box before “the answer is”', String.raw`The answer is 17. \boxed{18}`, null, 'boxed', '18'],
    ['hashes before “the answer is”', 'The answer is 17.\n#### 18', null, 'hashes', '18'],
    ['“the answer is” before the last number', 'The answer is 18. I used 3 steps.', null, 'answer-is', '18'],
  ] as const)('believes %s', (_, text, marker, rule, value) => {
    expect(score(text, item, { marker }).extraction).toMatchObject({ rule, value })
  })

  it.each([
    ['marker', 'So the answer is 17. Hm. So the answer is 18.', 'the answer is'],
    ['boxed', String.raw`\boxed{17}, no, \boxed{18}`, null],
    ['hashes', '#### 17\n#### 18', null],
    ['answer-is', 'Maybe the answer is 7. No, wait.\nSo the answer is 18.', null],
  ] as const)('takes the last match of %s', (rule, text, marker) => {
    expect(score(text, item, { marker }).extraction).toMatchObject({ rule, value: '18' })
  })

  it('goes back past a match that holds no answer', () => {
    expect(score('The answer is 18. I hope the answer is helpful.', item).outcome).toBe('correct')
  })

  it('does not look before a statement it could not read', () => {
    expect(score('There are 18. So the answer is unknown.', item).outcome).toBe('no-answer')
  })
})

describe('thinking blocks', () => {
  it.each([
    '<think>The answer is 17.</think>18',
    '<thinking>Is the answer 17?</thinking>\nThe answer is <think>hm, 16?</think> 18.',
    'Reasoning whose opening tag the prompt held. The answer is 17.</think>\nThe answer is 18.',
    '<think>a<think>b</think>The answer is 18.',
  ])('are not read: %s', (text) => {
    const { outcome, extraction } = score(text, item)
    expect(outcome).toBe('correct')
    expect(text.slice(extraction?.start, extraction?.end)).toBe('18')
  })

  it('mean no answer while they are open', () => {
    expect(score('The answer is 18. <think>Or is it', item).outcome).toBe('no-answer')
    expect(score('<think>The answer is 18.', item, { finishReason: 'length' }).outcome).toBe('truncated')
  })
})

describe('responses that were cut off', () => {
  const cutOff = (text: string, gold = '18') => score(text, numberItem(gold), { finishReason: 'length' })

  it('are truncated where no answer is marked, whatever numbers they hold', () => {
    expect(cutOff('16 - 3 = 13, then 18')).toEqual({ outcome: 'truncated', credit: 0, extraction: null })
  })
  it('are truncated where the cut may have halved the answer', () => {
    expect(cutOff('The answer is 1', '1').outcome).toBe('truncated')
  })
  it('earn what an answer marked before the cut is worth', () => {
    expect(cutOff('The answer is 18. To check this, we').outcome).toBe('correct')
  })
  it('are not called wrong: the model had not finished', () => {
    expect(cutOff('The answer is 17. No, wait, I')).toMatchObject({
      outcome: 'truncated',
      extraction: { value: '17' },
    })
  })
  it('are graded as usual where the cut fell into a question nobody asked', () => {
    expect(cutOff(' 18\n\nQ: How many eggs').outcome).toBe('correct')
    expect(cutOff('The answer is 17.\n\nQuestion: How many eggs').outcome).toBe('wrong')
  })
})

describe('responses that run on', () => {
  it.each(['Q:', 'Question:', 'Problem:'])('end before the next %s', (cue) => {
    const text = `So the answer is 18.\n\n${cue} How many pears?\nA: So the answer is 5.`
    expect(score(text, item, { marker: 'the answer is' }).outcome).toBe('correct')
  })
  it('are read to their end where they only restate the question first', () => {
    expect(score('Let us see.\nQuestion: How many?\nAnswer: 18', item).outcome).toBe('correct')
    expect(score('\nQuestion: How many?\nAnswer: 18', item).outcome).toBe('correct')
  })
  it('stop after a bare option', () => {
    expect(score(' (B)\n\nQ: Which?\nA: (A)', choiceItem('(B)')).extraction).toMatchObject({
      rule: 'bare',
      value: '(B)',
    })
  })
})

describe('outcomes', () => {
  it('calls a filtered response refused, whatever it holds', () => {
    const refused = { outcome: 'refused', credit: 0, extraction: null }
    expect(score('The answer is 18.', item, { finishReason: 'content-filter' })).toEqual(refused)
  })
  it('leaves a rubric to a judge', () => {
    expect(score('An essay.', taskItem('rubric', 'essay', 'Is it clear?')).outcome).toBe('no-answer')
  })
  it('grades math by equivalence', () => {
    const math = { ...taskItem('math', 'algebra', String.raw`\frac{1}{2}`), family: 'math' as const }
    expect(score(String.raw`The final answer is $\boxed{0.5}$.`, math)).toMatchObject({
      outcome: 'correct',
      credit: 1,
    })
    expect(score(String.raw`The final answer is $\boxed{2}$.`, math).outcome).toBe('wrong')
    expect(score('So we get 2 and then 1/2', math, { finishReason: 'length' }).outcome).toBe('truncated')
  })
  it('takes the gold of a question that asks for a list as one', () => {
    const question = 'Enter all the solutions, separated by commas.'
    const math = { ...taskItem('math', 'precalculus', '70,110', question), family: 'math' as const }
    expect(score('The answer is 110, 70.', math).outcome).toBe('correct')
    expect(score('The answer is 70110.', math).outcome).toBe('wrong')
  })
})
