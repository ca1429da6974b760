/** An exact number: `numerator / denominator` in lowest terms, the denominator positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Numbers beyond this are not worked out: no answer of a test is that long, and hostile ones are. */
const MAX_DIGITS = 6_000
const LIMIT = 10n ** BigInt(MAX_DIGITS)
/** Reducing a fraction takes time in the square of its shorter part, so that part is held shorter still. */
const SHORTER_LIMIT = 10n ** 1_000n

const ONE: Rational = { numerator: 1n, denominator: 1n }

/** Whether a whole number has more digits than are worth working with. */
export const isTooLong = (value: bigint): boolean => size(value) > LIMIT

/** Null for a denominator of zero or a number too large to be worth working out. */
export function rational(numerator: bigint, denominator = 1n): Rational | null {
  if (denominator === 0n || isTooLong(numerator) || isTooLong(denominator)) return null
  if (size(numerator) > SHORTER_LIMIT && size(denominator) > SHORTER_LIMIT) return null
  const divisor = greatestCommonDivisor(size(numerator), size(denominator))
  const sign = denominator < 0n ? -1n : 1n
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

export const addRationals = (a: Rational, b: Rational): Rational | null =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const multiplyRationals = (a: Rational, b: Rational): Rational | null =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator)

export const divideRationals = (a: Rational, b: Rational): Rational | null =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator)

/** `base` to a whole power; null where the power is none or the result would be too long. */
export function raiseRational(base: Rational, exponent: Rational): Rational | null {
  if (exponent.denominator !== 1n) return null
  const factor = exponent.numerator < 0n ? divideRationals(ONE, base) : base
  const times = size(exponent.numerator)
  if (factor === null || times * BigInt(countDigits(factor)) > BigInt(MAX_DIGITS)) return null
  // What has no common divisor gets none by being raised.
  return { numerator: factor.numerator ** times, denominator: factor.denominator ** times }
}

export const equalRationals = (a: Rational, b: Rational): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator

/** `3`, `-1/2`. */
export const printRational = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`

/** Double precision; not a number when too large for it. */
export function toDouble({ numerator, denominator }: Rational): number {
  const quotient = Number(numerator) / Number(denominator)
  return Number.isFinite(quotient) ? quotient : Number.NaN
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*)(?:\((\d+)\))?)?(?:e([+-]?\d{1,3}))?$/i

/** `12`, `-0.5`, `.75`, `2.5e3`, and `0.(3)` for a recurring decimal. */
export function readDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text)
  if (match === null) return null
  const [, sign, whole = '', part = '', recurring = '', exponent = '0'] = match
  if (whole + part + recurring === '') return null
  const finite = BigInt(whole + part || '0')
  const scale = 10n ** BigInt(part.length)
  // 0.1(6) = (16 - 1) / (10 * 9): the recurring block over as many nines.
  const nines = recurring === '' ? 1n : 10n ** BigInt(recurring.length) - 1n
  const numerator = recurring === '' ? finite : finite * nines + BigInt(recurring)
  const value = rational(sign === '-' ? -numerator : numerator, scale * nines)
  const power = Number(exponent)
  const shift = 10n ** BigInt(Math.abs(power))
  return (
    value &&
    multiplyRationals(value, { numerator: power < 0 ? 1n : shift, denominator: power < 0 ? shift : 1n })
  )
}

const size = (value: bigint) => (value < 0n ? -value : value)

const countDigits = ({ numerator, denominator }: Rational) =>
  size(numerator).toString().length + denominator.toString().length

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b]
  while (small !== 0n) [large, small] = [small, large % small]
  return large
}
