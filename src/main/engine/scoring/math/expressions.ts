import type { MathJsonExpression } from '@cortex-js/compute-engine/math-json'
import { equalRationals, type Rational } from '../rational.ts'
import { type Complex, divide, isDefined, magnitude, nearlyEqual } from './complex.ts'
import { evaluate } from './evaluate.ts'
import { exactField } from './exact-field.ts'
import { parseLatex } from './parse-latex.ts'
import { createPointField } from './point-field.ts'
import { GREEK } from './spelling.ts'
import { isBalanced } from './split.ts'

/** Past these bounds an expression is not parsed: the parser tries the readings of nested brackets and bars. */
const MAX_LENGTH = 160
const MAX_DEPTH = 8
const MAX_BARS = 4

/** What an expression with a value is written in. With anything else it has none, so it need not be parsed. */
const COMMANDS = [
  'frac|sqrt|binom|overline|cdot|times|div|circ|pi|exp|ln|log|lg|lb',
  'sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh',
  GREEK,
].join('|')
const VOCABULARY = new RegExp(String.raw`^(?:[\w\s+*/^(){}|!.-]|\[[^[\]]*\]|\\(?:${COMMANDS})(?![a-zA-Z]))+$`)
/** Square brackets group as round ones do, and the parser takes them for lists first. */
const SQUARE_GROUP = /(?<!\\sqrt)\[([^[\]]*)\]/g

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
  if (text.length > MAX_LENGTH || text.split('|').length - 1 > MAX_BARS || /\d \d/.test(text)) return null
  if (!VOCABULARY.test(text) || !isBalanced(text, MAX_DEPTH)) return null
  return parseLatex(text.replace(SQUARE_GROUP, '($1)').replace(EXPONENT_LOOKALIKE, '\\cdot e'))
}
