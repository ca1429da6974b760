import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoSteps } from './steps.ts'

/** Each step as `number text`, `– text` where it has none. */
function shown(text: string): string[] {
  return cutIntoSteps(text).map(
    ({ start, end, number }) => `${number ?? '–'} ${text.slice(start, end).trim()}`,
  )
}

describe('cutIntoSteps', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space', ' \n ', ['1 ']],
    [
      'a line a step, as GSM8K is written',
      'He spent 80+50=130.\nSo he made 200-130=70.\n#### 70',
      ['1 He spent 80+50=130.', '2 So he made 200-130=70.', '– #### 70'],
    ],
    [
      'paragraphs',
      'First this.\nstill this.\n\nThen that.\n\nThe answer is 4.',
      ['1 First this.\nstill this.', '2 Then that.', '– The answer is 4.'],
    ],
    [
      'headed steps with a lead and a conclusion',
      "Let's see.\n\n**Step 1:** Add.\n1 + 1 = 2\n\n**Step 2:** Double.\n\nSo the answer is 4.",
      ["– Let's see.", '1 **Step 1:** Add.\n1 + 1 = 2', '2 **Step 2:** Double.', '– So the answer is 4.'],
    ],
    [
      'markdown headings',
      '### Step 1: Add\nx\n### Step 2: Double\ny',
      ['1 ### Step 1: Add\nx', '2 ### Step 2: Double\ny'],
    ],
    ['a numbered list', '1. Add.\n   more\n2. Double.', ['1 1. Add.\n   more', '2 2. Double.']],
    ['numbers in brackets', '(1) Add.\n(2) Double.', ['1 (1) Add.', '2 (2) Double.']],
    [
      'Chinese headings',
      '步骤1：相加。\n步骤2：翻倍。\n\n答案是4。',
      ['1 步骤1：相加。', '2 步骤2：翻倍。', '– 答案是4。'],
    ],
    [
      'sentences of a single line',
      'Mr. Li has 3.5 kg, e.g. rice. He eats 1! Then 2.5 are left. The answer is 2.5.',
      ['1 Mr. Li has 3.5 kg, e.g. rice.', '2 He eats 1!', '3 Then 2.5 are left.', '– The answer is 2.5.'],
    ],
    [
      'Chinese sentences',
      '他有三个苹果。吃了一个。答案是2。',
      ['1 他有三个苹果。', '2 吃了一个。', '– 答案是2。'],
    ],
    [
      'one numbered line is no list',
      '2. Norway is cold. So is Sweden.',
      ['1 2. Norway is cold.', '2 So is Sweden.'],
    ],
    [
      'an answer on the last line of a paragraph',
      'First this.\n\nThen that.\nThe final answer is 4.',
      ['1 First this.', '2 Then that.', '– The final answer is 4.'],
    ],
    [
      'an answer on the last line of a headed step',
      'Step 1: Add.\nStep 2: Double.\n#### 4',
      ['1 Step 1: Add.', '2 Step 2: Double.', '– #### 4'],
    ],
    ['an answer alone is a step', 'The answer is 4.', ['1 The answer is 4.']],
    [
      'code, formulas and tables stay whole',
      'Look:\n```\na\n\nb\n```\n\n$$\nx\n\n= 1\n$$\n\n| a |\n|---|\n| 1 |\ndone',
      ['1 Look:\n```\na\n\nb\n```', '2 $$\nx\n\n= 1\n$$', '3 | a |\n|---|\n| 1 |\ndone'],
    ],
    [
      'a formula that begins within a line stays whole, one that never ends does not',
      'The sum is $$a\n= b\n= c.$$\nThen \\[x \\\\[2pt]\ny\\]\nat $$5\na day.',
      ['1 The sum is $$a\n= b\n= c.$$', '2 Then \\[x \\\\[2pt]\ny\\]', '3 at $$5', '4 a day.'],
    ],
    ['code never closed runs to the end', 'a\n```\nb\n\nc', ['1 a', '2 ```\nb\n\nc']],
  ])('%s', (_, text, steps) => {
    expect(shown(text)).toEqual(steps)
  })

  it('gives the text back, and numbers in order', () => {
    const pieces = fc.constantFrom(
      ...[
        'Step 1: ',
        '2. ',
        '\n',
        '\n\n',
        '```',
        '$$',
        '\\[',
        'So. ',
        'a',
        '。',
        '| x |',
        'The answer is 1.',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const steps = cutIntoSteps(text)
        expect(steps.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        const numbers = steps.flatMap(({ number }) => number ?? [])
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }),
    )
  })

  it('keeps the number of steps within what a page can show', () => {
    const text = 'a line\n'.repeat(100_000)
    const steps = cutIntoSteps(text)
    expect(steps.length).toBeLessThanOrEqual(200)
    expect(steps.at(-1)?.end).toBe(text.length)
  })
})
