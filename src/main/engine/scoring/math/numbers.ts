import { addRationals, divideRationals, type Rational, rational, readDecimal } from '../rational.ts'

const FRACTION = /^([+-]?)\\frac\{([+-]?[\d.]+)\}\{([+-]?[\d.]+)\}$/
const SLASHED = /^([+-]?)([\d.]+)\/([\d.]+)$/
const MIXED = /^([+-]?)(\d+)\\frac\{(\d+)\}\{(\d+)\}$/

/** A plain number of normalised TeX, exactly: `-3`, `.5`, `\frac{1}{2}`, `1/2`, `3\frac{1}{8}` (three and an eighth). */
export function readNumber(text: string): Rational | null {
  const fraction = FRACTION.exec(text) ?? SLASHED.exec(text)
  if (fraction !== null) return signed(fraction[1], divide(fraction[2], fraction[3]))
  const mixed = MIXED.exec(text)
  if (mixed === null) return readDecimal(text)
  const part = divide(mixed[3], mixed[4])
  // Three and nine eighths is nobody's mixed number: that is a product.
  if (part === null || part.numerator >= part.denominator) return null
  return signed(mixed[1], addRationals({ numerator: BigInt(mixed[2] ?? '0'), denominator: 1n }, part))
}

function divide(top: string | undefined, bottom: string | undefined): Rational | null {
  const dividend = readDecimal(top ?? '')
  const divisor = readDecimal(bottom ?? '')
  return dividend && divisor && divideRationals(dividend, divisor)
}

const signed = (sign: string | undefined, value: Rational | null): Rational | null =>
  value && rational(sign === '-' ? -value.numerator : value.numerator, value.denominator)
