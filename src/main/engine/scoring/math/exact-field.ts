import {
  addRationals,
  divideRationals,
  isTooLong,
  multiplyRationals,
  type Rational,
  raiseRational,
  rational,
} from '../rational.ts'
import type { Field } from './field.ts'

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
    if (name === 'Factorial') return toRational(productOf(1n, first))
    return name === 'Binomial' && second != null ? binomial(first, second) : null
  },
}

/** Whole and not negative, else null. */
const toWhole = (value: Rational): bigint | null =>
  value.denominator === 1n && value.numerator >= 0n ? value.numerator : null

const toRational = (whole: bigint | null): Rational | null => (whole === null ? null : rational(whole))

function binomial(total: bigint, chosen: bigint): Rational | null {
  if (chosen > total) return null
  const fewer = chosen * 2n > total ? total - chosen : chosen
  const arranged = productOf(total - fewer + 1n, total)
  const orders = productOf(1n, fewer)
  return arranged === null || orders === null ? null : rational(arranged / orders)
}

/** Null as soon as it grows too long, which few factors do if they are long themselves. */
function productOf(from: bigint, to: bigint): bigint | null {
  let product = 1n
  for (let factor = from; factor <= to; factor++) {
    product *= factor
    if (isTooLong(product)) return null
  }
  return product
}
