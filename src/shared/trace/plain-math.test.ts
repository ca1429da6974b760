import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAnswer, writePlainly } from './plain-math.ts'

describe('writePlainly', () => {
  it.each([
    ['What is 2 + 2?', 'What is 2 + 2?'],
    [String.raw`Find $\frac{1}{2} \cdot x^{2}$.`, 'Find 1/2 · x².'],
    ['If $m$ is real and $2x^2+mx+8$ has roots', 'If m is real and 2x²+mx+8 has roots'],
    [String.raw`Mike paid $\$1.25$ for a stamp`, 'Mike paid $1.25 for a stamp'],
    [String.raw`It cost \$5 and 20\% more`, 'It cost $5 and 20% more'],
    ['A house for $80,000 and $50,000 in repairs', 'A house for $80,000 and $50,000 in repairs'],
    ['$5 more than Ann, and Bob has $7', '$5 more than Ann, and Bob has $7'],
    ['he pays $5 for each box of them, not in $US', 'he pays $5 for each box of them, not in $US'],
    [String.raw`\(x_1 \le x_{12}\) and \[\sqrt{x+1} \ne \sqrt3\]`, 'x₁ ≤ x₁₂ and √(x+1) ≠ √3'],
    [String.raw`$$\dfrac{x+1}{y} = \binom{n}{2}$$`, '(x+1)/y = C(n, 2)'],
    [String.raw`$\frac{8^{-1}}{4^{-1}} = a$`, '8⁻¹/4⁻¹ = a'],
    [String.raw`$\left\lfloor \mathbf{v} \right\rfloor \in \mathbb{Z}$`, '⌊ v ⌋ ∈ Z'],
    [String.raw`$90^\circ$, $2^{10}$, $x^{ab}$, $a_i$`, '90°, 2¹⁰, x^(ab), a_i'],
    [String.raw`$\sin x \unheard{y}$`, 'sin x unheardy'],
    [
      String.raw`$10,\!000$ and $ x^{2} = 4 $ are $5 \pmod{13}$, the $n^{\text{th}}$`,
      '10,000 and x² = 4 are 5 (mod 13), the nth',
    ],
    [String.raw`If \begin{align*} x &= 1, \\ y &= 2 \end{align*} then`, 'If x = 1, y = 2 then'],
    [String.raw`$\begin{pmatrix} 5 \\ 0 \end{pmatrix}$`, '( 5 0 )'],
    [String.raw`Half a formula $\frac{1}{2`, String.raw`Half a formula $\frac{1}{2`],
    [String.raw`C:\new folder, \t and snake_case {x}`, String.raw`C:\new folder, \t and snake_case {x}`],
  ])('%s → %s', (text, plain) => {
    expect(writePlainly(text)).toBe(plain)
  })

  it('takes time in proportion to a text of any kind', () => {
    const signs = fc.constantFrom('$', '\\', '{', '}', '^', '_', '\\frac', '\\(', '\\)', '\\[', ' ', 'a', '1')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (list) => {
        expect(writePlainly(list.join(''))).toBeTypeOf('string')
      }),
    )
    for (const unit of ['$', '\\(', '$a', '{', '\\frac{', '^{', '\\', '$ '])
      expect(writePlainly(unit.repeat(200_000)).length).toBeGreaterThan(0)
  })
})

it('writes an answer that is a formula', () => {
  expect(writeAnswer(String.raw`(-\infty,-8)\cup (8,\infty)`)).toBe('(-∞,-8)∪ (8,∞)')
  expect(writeAnswer(String.raw`\frac{3}{4}`)).toBe('3/4')
  expect(writeAnswer(String.raw`\$40`)).toBe('$40')
  expect(writeAnswer('18')).toBe('18')
  expect(writeAnswer('} ) ] _')).toBe('} ) ] _')
  expect(writeAnswer(`\\pi ${'x'.repeat(5000)}end`)).toMatch(/^π x{5000}end$/)
})
