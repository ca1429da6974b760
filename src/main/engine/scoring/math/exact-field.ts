import type { Field } from './field.ts'
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  raiseRational,
  rational,
} from './rational.ts'

/** 2500! has 7,412 digits: more than any answer needs, and still quick. */
const MAX_FACTORIAL = 2_500n

/** Rational arithmetic without rounding; roots, functions and variables have no place in it. */
export const exactField: Field<Rational> = {
  fromRational: (value) => value,
  symbol: () => null,
  add: addRationals,
  multiply: multiplyRationals,
  divide: divideRationals,
  power: raiseRational,
  call(name, values) {
    const [first, second] = values.map(toWhole)
    if (first == null) return null
    if (name === 'Factorial') return first <= MAX_FACTORIAL ? rational(productOf(1n, first)) : null
    if (name !== 'Binomial' || second == null || second > first || second > MAX_FACTORIAL) return null
    return rational(productOf(first - second + 1n, first) / productOf(1n, second))
  },
}

/** Whole and not negative, else null. */
const toWhole = (value: Rational): bigint | null =>
  value.denominator === 1n && value.numerator >= 0n ? value.numerator : null

function productOf(from: bigint, to: bigint): bigint {
  let product = 1n
  for (let factor = from; factor <= to; factor++) product *= factor
  return product
}
