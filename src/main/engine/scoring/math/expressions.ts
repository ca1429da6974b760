import { LatexSyntax } from '@cortex-js/compute-engine/latex-syntax'
import type { MathJsonExpression } from '@cortex-js/compute-engine/math-json'
import { type Complex, divide, isDefined, nearlyEqual } from './complex.ts'
import { evaluate } from './evaluate.ts'
import { exactField } from './exact-field.ts'
import { createPointField } from './point-field.ts'
import { equalRationals } from './rational.ts'

const syntax = new LatexSyntax()

/** Past these bounds an expression is not parsed: the parser tries every pairing of bars, twice as many a bar. */
const MAX_LENGTH = 240
const MAX_BARS = 8
const MAX_DEPTH = 24

/** Two expressions are held equal if they agree wherever both have a value, at this many points or more. */
const POINTS = [0, 1, 2, 3, 4].map(createPointField)
const ENOUGH_POINTS = 2

/**
 * Whether two TeX expressions are the same quantity: exactly where both are rational, else by their values at
 * fixed points. Identities hold at every point and different answers hardly meet at one, so no algebra is
 * needed, and neither time nor memory can run away as they can in symbolic simplification.
 */
export function sameExpression(a: string, b: string): boolean {
  const [left, right] = [parse(a), parse(b)]
  if (left === null || right === null) return false
  const [exactLeft, exactRight] = [evaluate(left, exactField), evaluate(right, exactField)]
  if (exactLeft !== null && exactRight !== null) return equalRationals(exactLeft, exactRight)
  const pairs = valuesOf(left, right)
  return pairs.length >= ENOUGH_POINTS && pairs.every(([x, y]) => nearlyEqual(x, y))
}

/** Whether two equations `left = right` have the same solutions, in that one is a multiple of the other. */
export function sameEquation(a: readonly [string, string], b: readonly [string, string]): boolean {
  const [first, second] = [parse(difference(a)), parse(difference(b))]
  if (first === null || second === null) return false
  const ratios = valuesOf(first, second).map(([x, y]) => divide(x, y))
  const [ratio, ...others] = ratios
  if (ratio === undefined || others.length + 1 < ENOUGH_POINTS) return false
  return ratios.every((other) => isDefined(other) && nearlyEqual(other, ratio)) && Math.abs(ratio.re) > 1e-9
}

const difference = ([left, right]: readonly [string, string]) => `(${left})-(${right})`

/** The values of both at the points where both have one. */
function valuesOf(a: MathJsonExpression, b: MathJsonExpression): [Complex, Complex][] {
  return POINTS.flatMap((field): [Complex, Complex][] => {
    const x = evaluate(a, field)
    const y = x === null ? null : evaluate(b, field)
    return x === null || y === null ? [] : [[x, y]]
  })
}

function parse(text: string): MathJsonExpression | null {
  if (!isTame(text)) return null
  try {
    return syntax.parse(text)
  } catch (_) {
    // The parser promises errors as values. Should it break that, the text is simply not understood.
    return null
  }
}

function isTame(text: string): boolean {
  if (text === '' || text.length > MAX_LENGTH || /\d \d|\\text/.test(text)) return false
  let depth = 0
  let bars = 0
  for (const char of text) {
    if (char === '(' || char === '[' || char === '{') depth++
    if (char === ')' || char === ']' || char === '}') depth--
    if (char === '|') bars++
    if (depth < 0 || depth > MAX_DEPTH || bars > MAX_BARS) return false
  }
  return depth === 0
}
