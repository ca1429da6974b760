import type { MathJsonExpression } from '@cortex-js/compute-engine/math-json'
import { readDecimal } from '../rational.ts'
import type { Field } from './field.ts'

/**
 * Works a parsed expression out in the given numbers. Null when it holds anything unknown, undefined or too
 * large: then nothing can be said of it. Time is linear in the expression, since nothing is ever expanded.
 */
export function evaluate<T>(expression: MathJsonExpression | null | undefined, field: Field<T>): T | null {
  // The parser leaves a hole where an operand is missing.
  if (expression === null || expression === undefined) return null
  if (typeof expression === 'number' || typeof expression === 'string') return evaluateLeaf(expression, field)
  if (Array.isArray(expression)) {
    const [name, ...operands] = expression as [unknown, ...MathJsonExpression[]]
    return typeof name === 'string' ? evaluateCall(name, operands, field) : null
  }
  // Objects are numbers too long for a double, and the parser's errors.
  return 'num' in expression ? evaluateLeaf(Number.NaN, field, expression.num) : null
}

function evaluateLeaf<T>(leaf: number | string, field: Field<T>, digits = String(leaf)): T | null {
  if (typeof leaf === 'string') return field.symbol(leaf)
  const value = readDecimal(digits)
  return value && field.fromRational(value)
}

function evaluateCall<T>(name: string, operands: readonly MathJsonExpression[], field: Field<T>): T | null {
  if (name === 'InvisibleOperator') return evaluateJuxtaposed(operands, field)
  const values: T[] = []
  for (const operand of operands) {
    const value = evaluate(operand, field)
    if (value === null) return name === 'Delimiter' && values.length === 1 ? (values[0] ?? null) : null
    values.push(value)
  }
  const [first, second] = values
  if (first === undefined) return null
  switch (name) {
    case 'Delimiter':
      return values.length === 1 ? first : null
    case 'Add':
      return fold(values, field.add)
    case 'Multiply':
      return fold(values, field.multiply)
    case 'Negate':
      return negate(first, field)
    case 'Subtract': {
      const rest = fold(values.slice(1), field.add)
      const negated = rest === null ? null : negate(rest, field)
      return negated === null ? null : field.add(first, negated)
    }
    case 'Divide':
    case 'Rational':
      return second === undefined ? null : field.divide(first, second)
    case 'Power':
      return second === undefined ? null : field.power(first, second)
    default:
      return field.call(name, values)
  }
}

/** `2x` is a product, `3\frac{1}{8}` a mixed number and `f(x)` a function's value. */
function evaluateJuxtaposed<T>(operands: readonly MathJsonExpression[], field: Field<T>): T | null {
  const factors: T[] = []
  for (let at = 0; at < operands.length; at++) {
    const operand = operands[at] ?? null
    const next = operands[at + 1] ?? null
    let factor = evaluate(operand, field)
    if (isCallOf(operand, next)) {
      const argument = evaluate(next, field)
      factor = argument === null ? null : field.call(String(operand), [argument])
      at++
    } else if (isMixedNumber(operand, next)) {
      const part = evaluate(next, field)
      factor = factor === null || part === null ? null : field.add(factor, part)
      at++
    }
    if (factor === null) return null
    factors.push(factor)
  }
  return fold(factors, field.multiply)
}

const isCallOf = (operand: MathJsonExpression | null, next: MathJsonExpression | null) =>
  typeof operand === 'string' && /^[fgh]$/.test(operand) && Array.isArray(next) && next[0] === 'Delimiter'

function isMixedNumber(operand: MathJsonExpression | null, next: MathJsonExpression | null): boolean {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || !Array.isArray(next)) return false
  const [name, top, bottom] = next
  return name === 'Divide' && typeof top === 'number' && typeof bottom === 'number' && top < bottom
}

const negate = <T>(value: T, field: Field<T>): T | null => {
  const minusOne = field.fromRational({ numerator: -1n, denominator: 1n })
  return minusOne === null ? null : field.multiply(minusOne, value)
}

function fold<T>(values: readonly T[], combine: (a: T, b: T) => T | null): T | null {
  let result: T | null = values[0] ?? null
  for (const value of values.slice(1)) {
    if (result === null) return null
    result = combine(result, value)
  }
  return result
}
