import { describe, expect, it } from 'vitest'
import { numberItem, score } from '../../../../../test/support/graded-items.ts'
import { findNumerals } from './numerals.ts'

describe('numerals', () => {
  const one: readonly [text: string, canonical: string][] = [
    ['18', '18'],
    ['18.00', '18'],
    ['018', '18'],
    ['$18', '18'],
    ['18 dollars', '18'],
    ['18%', '18'],
    ['18.', '18'],
    [String.raw`\$18`, '18'],
    ['€ 18', '18'],
    ['1,800', '1800'],
    ['1,234,567.80', '1234567.8'],
    ['10{,}000', '10000'],
    [String.raw`10,\!000`, '10000'],
    [String.raw`10\,000`, '10000'],
    ['10\u202f000', '10000'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['–5', '-5'],
    ['-$5', '-5'],
    ['$-5', '-5'],
    ['+5', '5'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['0.50', '0.5'],
    ['3/4', '0.75'],
    ['6/8', '0.75'],
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['-1/3', '-1/3'],
    ['36/2', '18'],
    ['1 1/2', '1.5'],
    [String.raw`\frac{1}{2}`, '0.5'],
    [String.raw`-\dfrac{1}{2}`, '-0.5'],
    [String.raw`1\frac{1}{2}`, '1.5'],
    ['1.8e3', '1800'],
    ['1.8E-3', '0.0018'],
    ['1.8 × 10^3', '1800'],
    [String.raw`1.8 \times 10^{3}`, '1800'],
    ['1e999', '1e999'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['9007199254740993', '9007199254740993'],
  ]
  it.each(one)('reads %s as %s', (text, canonical) => {
    expect(findNumerals(text).map((numeral) => numeral.canonical)).toEqual([canonical])
  })

  it.each([
    '...',
    '1,8',
    '1,2345',
    '1.2.3',
    '1/0',
    '1.5/2',
    '12/25/1937',
    'x2',
    'B12',
    'no digits',
    '7'.repeat(401),
  ])('reads no number in %s', (text) => expect(findNumerals(text)).toEqual([]))

  it.each([
    ['16 - 3 - 4 = 9', ['16', '3', '4', '9']],
    ['16-3', ['16', '3']],
    ['between 3–5', ['3', '5']],
    ['1, 2 and 3...', ['1', '2', '3']],
  ])('reads the numbers of %s', (text, canonical) => {
    expect(findNumerals(text).map((numeral) => numeral.canonical)).toEqual(canonical)
  })
})

describe('number answers', () => {
  const cases: readonly [text: string, value: string | null, rule: string | null][] = [
    ['The answer is 18.', '18', 'answer-is'],
    ['The answer is: $18.00.', '$18.00', 'answer-is'],
    ['**The answer is 18 dollars.**', '18', 'answer-is'],
    ['**Answer:** **18**', '18', 'answer-is'],
    ['The final answer to the problem is 18.', '18', 'answer-is'],
    ['The answer is that she makes 18 dollars.', '18', 'answer-is'],
    ['The answer is 9 * 2 = 18 dollars a day.', '18', 'answer-is'],
    ['The answer is x = 18, for 2 people.', '18', 'answer-is'],
    ['The answer is approximately 18.', '18', 'answer-is'],
    ['The answer is 18, because 3 + 15 = 18.', '18', 'answer-is'],
    ['The answer is 3 x 6 = 18', '18', 'answer-is'],
    ['The answer is 3x6 = 18', '18', 'answer-is'],
    ['The answer is 3 × 6 = 18.', '18', 'answer-is'],
    ['The answer is 3 * $6 = $18.', '$18', 'answer-is'],
    [String.raw`The answer is $3 \times 6 = 18$.`, '18', 'answer-is'],
    [String.raw`The answer is \(3 \cdot 6 = 18\).`, '18', 'answer-is'],
    [String.raw`\boxed{36 \div 2 = 18}`, '18', 'boxed'],
    ['The answer is 90 miles / 5 hours = 18 mph.', '18', 'answer-is'],
    ['The answer is 5 dollars + 13 dollars = 18 dollars', '18', 'answer-is'],
    ['The answer is (5 + 4) x 2 = 9 x 2 = 18.', '18', 'answer-is'],
    ['The answer is 20 -2 = 18.', '18', 'answer-is'],
    ['The answer is 20% of 90 = 18.', '18', 'answer-is'],
    ['The answer is 3 times 6 equals 18.', '18', 'answer-is'],
    ['The answer is 9*2 = <<9*2=18>>18 eggs.', '18', 'answer-is'],
    ['The answer is 18 = 3 x 6.', '18', 'answer-is'],
    ['The answer is 3 x 6 = 18, because 2x = 36.', '18', 'answer-is'],
    ['The answer is 18 when y = 3.', '18', 'answer-is'],
    ['The answer is 18 dollars - 3 more than before.', '18', 'answer-is'],
    ['### Final Answer\n\n18 dollars', '18', 'answer-is'],
    [String.raw`So \boxed{18} it is, not 17.`, '18', 'boxed'],
    [String.raw`$\boxed{\$18\text{ dollars}}$`, String.raw`\$18`, 'boxed'],
    [String.raw`\boxed{\boxed{18}}`, '18', 'boxed'],
    ['9 * 2 = 18\n#### 18', '18', 'hashes'],
    ['#### Step 1: take 3\nThen 18', '18', 'last-number'],
    ['She makes 9 * 2 = <<9*2=18>>18\nA: 18', '18', 'answer-letter'],
    ['<answer>18</answer><reward>0.9</reward>', '18', 'answer-tag'],
    ['$18', '$18', 'bare'],
    ['18\n\nShe sells 9 for 2 each.', '18', 'first-line'],
    ['She sells 9 for 2 each:\n\n18 dollars', '18', 'last-line'],
    ['She sells 9 eggs for 2 each, which makes 18.', '18', 'last-number'],
    ['Let me find the answer:\n16 - 3 = 13, and so on, until 18', '18', 'last-number'],
    ['She had 5. The answer is unknown.', null, null],
    ['The answer is 3 apples and 4 pears... or so', '3', 'answer-is'],
    ['The answer is the sum of 3 and 4.', '4', 'last-number'],
    ['...', null, null],
    ['', null, null],
  ]
  it.each(cases)('%s', (text, value, rule) => {
    const { extraction } = score(text, numberItem('18'))
    expect([extraction?.value ?? null, extraction?.rule ?? null]).toEqual([value, rule])
  })

  it.each([
    ['1,8', '18'],
    ['1,8', '1'],
    ['The answer is 1,8.', '8'],
    ['The answer is 18.01.', '18'],
    ['-18', '18'],
    ['0.3333333333333333', '1/3'],
  ])('does not take %s for %s', (text, gold) => {
    expect(score(text, numberItem(gold)).credit).toBe(0)
  })
})
