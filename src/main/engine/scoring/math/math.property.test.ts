import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalMath, equivalentMath, extractMath } from './index.ts'

/** Bits of TeX, put together blindly: nearer to what breaks a reader of TeX than arbitrary text is. */
const BITS =
  String.raw`1 2 10 ,345 0.5 .5 . x y e i f ( ) [ ] { } \{ \} , ; = < \le \in \cup \pm + - * / ^ _ | ! %
  \frac \sqrt \text \text{cm} \text{and} \pi \infty \circ \cdot \left( \right) \\ \! \, & $ \$ \boxed{ \begin{pmatrix}
  \end{pmatrix} \sin \dots and pm`.split(/\s+/)

const tex = fc.array(fc.constantFrom(...BITS, ' '), { maxLength: 24 }).map((bits) => bits.join(''))
const text = fc.oneof(tex, fc.string({ unit: 'grapheme', maxLength: 60 }))

/** Answers as models and books write them. */
const whole = fc.integer({ min: -9_999, max: 9_999 }).map(String)
const fraction = fc
  .tuple(fc.nat(99), fc.integer({ min: 1, max: 99 }))
  .map(([a, b]) => String.raw`\frac{${a}}{${b}}`)
const scalar = fc.oneof(
  whole,
  fraction,
  fc.constantFrom(String.raw`\sqrt{3}`, String.raw`2\pi`, 'x^2+1', '3-2i'),
)
const answer = fc.oneof(
  scalar,
  fc.array(scalar, { minLength: 2, maxLength: 4 }).map((items) => `(${items.join(', ')})`),
  fc.array(scalar, { minLength: 2, maxLength: 4 }).map((items) => items.join(', ')),
)

describe('answers of MATH', () => {
  it('equal themselves, whichever way round they are asked', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(equivalentMath(a, a)).toBe(true)
        expect(equivalentMath(a, b)).toBe(equivalentMath(b, a))
      }),
    )
  })

  it('have one canonical text, which is its own and is equivalent', () => {
    fc.assert(
      fc.property(text, (value) => {
        const canonical = canonicalMath(value)
        expect(canonicalMath(canonical)).toBe(canonical)
        expect(equivalentMath(value, canonical)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('are found again however they are wrapped', () => {
    fc.assert(
      fc.property(answer, (value) => {
        for (const wrapped of [`$${value}$`, String.raw`\boxed{${value}}`, String.raw`\( ${value} \)`]) {
          const found = extractMath(`So, after all, the answer is ${wrapped}.`, 'the answer is')
          expect(equivalentMath(found?.value ?? '', value)).toBe(true)
        }
      }),
    )
  })

  it('stand where the span says', () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom('the answer is', 'x', '.')), (value, marker) => {
        const found = extractMath(`${value} the answer is ${value}`, marker)
        expect(
          found === null || `${value} the answer is ${value}`.slice(found.start, found.end) === found.value,
        ).toBe(true)
      }),
    )
  })
})
