import { rational } from '../rational.ts'

/** Longest text of one number; a longer run of digits is no answer anyone gave. */
const LONGEST_NUMBER = 400
/** Numbers are written out up to this many digits, and with an exponent beyond. */
const LONGEST_PLAIN = 40

/**
 * The one spelling of a decimal number, so that equal numbers are equal strings: `018.50` → `18.5`,
 * `1.8e3` → `1800`, `-0` → `0`. Exact: nothing is rounded. `digits` may hold one point and no separators.
 */
export function canonicalDecimal(negative: boolean, digits: string, exponent = 0): string | null {
  if (digits.length > LONGEST_NUMBER) return null
  const [whole = '', fraction = ''] = digits.split('.')
  const all = (whole + fraction).replace(/^0+/, '')
  const significant = trimZeros(all)
  if (significant === '') return '0'
  const power = exponent - fraction.length + (all.length - significant.length)
  return (negative ? '-' : '') + spell(significant, power)
}

/** A fraction in lowest terms: a decimal where it ends, else `n/d`. Null for a denominator of zero. */
export function canonicalFraction(negative: boolean, numerator: bigint, denominator: bigint): string | null {
  const reduced = rational(numerator, denominator)
  if (reduced === null) return null
  const { numerator: top, denominator: bottom } = reduced
  const [withoutTwos, twos] = divideOut(bottom, 2n)
  const [rest, fives] = divideOut(withoutTwos, 5n)
  if (rest !== 1n) return `${negative ? '-' : ''}${top}/${bottom}`
  const places = Math.max(twos, fives)
  return canonicalDecimal(negative, String((top * 10n ** BigInt(places)) / bottom), -places)
}

function trimZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return digits.slice(0, end)
}

function spell(digits: string, power: number): string {
  if (power >= 0 && digits.length + power <= LONGEST_PLAIN) return digits + '0'.repeat(power)
  if (power >= 0 || -power > LONGEST_PLAIN) return `${digits}e${power}`
  const padded = digits.padStart(1 - power, '0')
  return `${padded.slice(0, power)}.${padded.slice(power)}`
}

function divideOut(value: bigint, factor: bigint): [rest: bigint, times: number] {
  let rest = value
  let times = 0
  for (; rest % factor === 0n; times++) rest /= factor
  return [rest, times]
}
