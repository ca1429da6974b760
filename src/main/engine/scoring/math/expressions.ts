import { LatexSyntax } from '@cortex-js/compute-engine/latex-syntax'
import type { MathJsonExpression } from '@cortex-js/compute-engine/math-json'
import { type Complex, divide, isDefined, magnitude, nearlyEqual } from './complex.ts'
import { evaluate } from './evaluate.ts'
import { exactField } from './exact-field.ts'
import { createPointField } from './point-field.ts'
import { equalRationals, type Rational } from './rational.ts'

const syntax = new LatexSyntax()

/** Past these bounds an expression is not parsed: the parser tries every pairing of bars, twice as many a bar. */
const MAX_LENGTH = 240
const MAX_BARS = 8
const MAX_DEPTH = 24

/** In `4e+7p` the letter is a constant or a variable; numbers like `4e7` were read before. */
const EXPONENT_LOOKALIKE = /(?<=\d)e(?=[+-]?\d)/g

/** Two expressions are held equal if they agree wherever both have a value, at this many points or more. */
const POINTS = [0, 1, 2, 3, 4].map(createPointField)
const ENOUGH_POINTS = 2

/** What an expression comes to: exactly if it is rational, and at each of the points. */
interface Values {
  readonly exact: Rational | null
  readonly atPoints: readonly (Complex | null)[]
}

/** The same gold answers come again and again, and the members of two sets meet many times. */
const known = new Map<string, Values | null>()
const MAX_KNOWN = 1_000

/**
 * Whether two TeX expressions are the same quantity: exactly where both are rational, else by their values at
 * fixed points. Identities hold at every point and different answers hardly meet at one, so no algebra is
 * needed, and neither time nor memory can run away as they can in symbolic simplification.
 */
export function sameExpression(a: string, b: string): boolean {
  const [left, right] = [workOut(a), workOut(b)]
  if (left === null || right === null) return false
  if (left.exact !== null && right.exact !== null) return equalRationals(left.exact, right.exact)
  const pairs = pairValues(left, right)
  return pairs.length >= ENOUGH_POINTS && pairs.every(([x, y]) => nearlyEqual(x, y))
}

/** Whether two equations `left = right` have the same solutions, in that one is a multiple of the other. */
export function sameEquation(a: readonly [string, string], b: readonly [string, string]): boolean {
  const [left, right] = [workOut(differenceOf(a)), workOut(differenceOf(b))]
  if (left === null || right === null) return false
  const ratios = pairValues(left, right).map(([x, y]) => divide(x, y))
  const [ratio] = ratios
  if (ratio === undefined || ratios.length < ENOUGH_POINTS || magnitude(ratio) === 0) return false
  return ratios.every((other) => isDefined(other) && nearlyEqual(other, ratio))
}

const differenceOf = ([left, right]: readonly [string, string]) => `(${left})-(${right})`

/** The values of both at the points where both have one. */
const pairValues = (a: Values, b: Values): [Complex, Complex][] =>
  a.atPoints.flatMap((x, at): [Complex, Complex][] => {
    const y = b.atPoints[at] ?? null
    return x === null || y === null ? [] : [[x, y]]
  })

function workOut(text: string): Values | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const parsed = parse(text)
  const values =
    parsed === null
      ? null
      : { exact: evaluate(parsed, exactField), atPoints: POINTS.map((field) => evaluate(parsed, field)) }
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(text, values)
  return values
}

function parse(text: string): MathJsonExpression | null {
  if (!isTame(text)) return null
  try {
    return syntax.parse(text.replace(EXPONENT_LOOKALIKE, '\\cdot e'))
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
