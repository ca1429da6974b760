import { describe, expect, it } from 'vitest'
import { extractMath } from './index.ts'

const MARKER = 'The final answer is'
const r = String.raw

interface Case {
  readonly text: string
  readonly marker?: string
  readonly value: string
  readonly rule: string
}

const CASES: readonly Case[] = [
  { text: r`so $\boxed{4}$.`, value: '4', rule: 'boxed' },
  { text: r`first \boxed{3}, no: \boxed{4}`, value: '4', rule: 'boxed' },
  { text: r`\boxed{\frac{1}{\sqrt{2}}}`, value: r`\frac{1}{\sqrt{2}}`, rule: 'boxed' },
  { text: r`\boxed{\left\{ 1, 2 \right\}}`, value: r`\left\{ 1, 2 \right\}`, rule: 'boxed' },
  { text: r`\boxed{\boxed{3}}`, value: r`\boxed{3}`, rule: 'boxed' },
  { text: r`\fbox{7}`, value: '7', rule: 'boxed' },
  { text: r`$\boxed 7$`, value: '7', rule: 'boxed' },
  { text: r`\boxed {8}`, value: '8', rule: 'boxed' },
  { text: r`it is \boxed{5} and then \boxed{6`, value: '5', rule: 'boxed' },
  { text: r`it is \boxed{5}, or \boxed{}`, value: '5', rule: 'boxed' },
  { text: r`{ stray \boxed{5}`, value: '5', rule: 'boxed' },
  { text: r`\boxed{5} but the answer is 6`, value: '5', rule: 'boxed' },
  { text: r`The final answer is $\boxed{4}$`, marker: MARKER, value: '4', rule: 'boxed' },
  { text: r`The final answer is 5. Check: \boxed{4}`, marker: MARKER, value: '4', rule: 'boxed' },
  { text: r`\boxed{4}? No. The final answer is 5.`, marker: MARKER, value: '5', rule: 'marker' },
  { text: r`\boxed{4} The final answer is:`, marker: MARKER, value: '4', rule: 'boxed' },
  { text: r`the FINAL  answer is $x = 3$. I hope so.`, marker: MARKER, value: 'x = 3', rule: 'marker' },
  { text: r`**The final answer is:** **12**`, marker: MARKER, value: '12', rule: 'marker' },
  { text: 'The final answer is\n\n12\n\nBye', marker: MARKER, value: '12', rule: 'marker' },
  { text: r`The final answer is \(\frac{1}{2}\).`, marker: MARKER, value: r`\frac{1}{2}`, rule: 'marker' },
  { text: 'The final answer is:\n\\[\n(3, 4)\n\\]', marker: MARKER, value: '(3, 4)', rule: 'marker' },
  { text: r`The final answer is $5$ and $-3$.`, marker: MARKER, value: r`$5$ and $-3$`, rule: 'marker' },
  { text: r`The final answer is that $x$ has length $5$ cm.`, marker: MARKER, value: '5', rule: 'marker' },
  { text: 'The final answer is 3. The final answer is 4.5.', marker: MARKER, value: '4.5', rule: 'marker' },
  { text: 'Answer: 17', marker: 'Answer:', value: '17', rule: 'marker' },
  { text: 'Therefore the answer is 42.', value: '42', rule: 'answer-is' },
  { text: 'The answer is therefore 42.', value: '42', rule: 'answer-is' },
  { text: 'The answer is June 20.', value: 'June 20', rule: 'answer-is' },
  { text: '**Answer:** $7$', value: '7', rule: 'answer-is' },
  { text: r`We get $$x = 2 + 3 = 5$$ as wished.`, value: '5', rule: 'last-math' },
  { text: r`Hence \[ \frac{3}{4}. \]`, value: r`\frac{3}{4}`, rule: 'bare' },
  { text: r`(-\infty,-8)\cup (8,\infty)`, value: r`(-\infty,-8)\cup (8,\infty)`, rule: 'bare' },
  { text: ' (9,11).\n', value: '(9,11)', rule: 'bare' },
  { text: r`$\frac{\sqrt{3}}{3}$`, value: r`\frac{\sqrt{3}}{3}`, rule: 'bare' },
  {
    text: r`Steps.
<answer>(9,11)</answer>
Done in 3.`,
    value: '(9,11)',
    rule: 'answer-tag',
  },
  { text: 'Evelyn', value: 'Evelyn', rule: 'bare' },
  { text: 'It costs $18 and $20 makes 38', value: '38', rule: 'last-number' },
  { text: 'so there are 1,200 of them', value: '1,200', rule: 'last-number' },
]

describe('extractMath', () => {
  it.each(CASES)('$text → $value', ({ text, marker, value, rule }) => {
    const extraction = extractMath(text, marker ?? null)
    expect(extraction).toMatchObject({ value, rule })
    expect(text.slice(extraction?.start, extraction?.end)).toBe(value)
  })

  it.each(['', 'no idea', r`\boxed{`, r`\boxed{}`, '...', '$', r`\(`])('finds nothing in %j', (text) => {
    expect(extractMath(text, null)).toBeNull()
    expect(extractMath(text, MARKER)).toBeNull()
  })
})
