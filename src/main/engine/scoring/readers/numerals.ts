import type { Reading } from '../reading.ts'
import { canonicalDecimal, canonicalFraction } from './decimal.ts'

const FRAC = String.raw`\\[dt]?frac ?\{ ?(\d{1,30}) ?\} ?\{ ?(\d{1,30}) ?\}`
// Digits with points, commas and LaTeX's or typography's own separators between them; what the run means
// is decided afterwards. No sign and no currency: they are looked for to the left.
const DIGITS = String.raw`(?:(?<![\p{L}\d_]|\d[/⁄])\d|(?<![\p{L}\d_.])\.(?=\d))(?:[\d.,]|\{,\}|\\[,!]|[\u00a0\u2009\u202f](?=\d))*`
const NUMERAL = new RegExp(`${FRAC}|${DIGITS}`, 'gu')

const GROUPED_OR_PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/
const EXPONENT = /[eE]([-+−]?\d{1,4})(?!\w)| ?(?:×|x|\\times|\\cdot) ?10 ?\^ ?\{? ?([-−]?\d{1,4})(?!\d) ?\}?/y
const OVER = / ?[/⁄] ?(\d{1,30})(?!\d|[.,/]\d)/y
const MIXED = / (\d{1,30})[/⁄](\d{1,30})(?!\d|[.,/]\d)/y
const MIXED_FRAC = new RegExp(` ?${FRAC}`, 'y')
const SLASH = / ?[/⁄] ?\d/y
const CURRENCY = String.raw`(?:\\?\$|[€£¥₹])`
// A minus counts where it touches the number and nothing that could be subtracted from stands before it.
const SIGN_FIRST = new RegExp(String.raw`(?<![\p{L}\d)\]}%_.])([-−–+])(?:${CURRENCY} ?)?$`, 'u')
const CURRENCY_FIRST = new RegExp(`${CURRENCY} ?([-−–+])?$`, 'u')

/** Every number in a short text, in order: `$1,800`, `−3/4`, `1 1/2`, `\frac{1}{2}`, `1.8e3`; never `...` or `1,8`. */
export function findNumerals(text: string): Reading[] {
  const found: Reading[] = []
  let readTo = 0
  for (const match of text.matchAll(NUMERAL)) {
    if (match.index < readTo) continue
    const numeral = readNumeral(text, match)
    readTo = numeral.end
    if (numeral.canonical !== null) found.push({ ...numeral, canonical: numeral.canonical })
  }
  return found
}

interface Numeral {
  readonly start: number
  readonly end: number
  readonly canonical: string | null
}

function readNumeral(text: string, match: RegExpExecArray): Numeral {
  const { start, negative } = findSign(text, match.index)
  if (match[1] !== undefined && match[2] !== undefined) {
    const end = match.index + match[0].length
    return { start, end, canonical: canonicalFraction(negative, BigInt(match[1]), BigInt(match[2])) }
  }
  const run = match[0].replace(/(?:[.,]|\{,\}|\\[,!]|\s){1,400}$/, '')
  const end = match.index + run.length
  const digits = run
    .replaceAll('\\!', '')
    .replace(/\{,\}|\\,|\s/g, ',')
    .replace(/,+/g, ',')
  if (!GROUPED_OR_PLAIN.test(digits) || digits === '') return { start, end, canonical: null }
  return readTail(text, start, end, negative, digits.replaceAll(',', ''))
}

/** What may follow a number's digits: an exponent, or the rest of a fraction. */
function readTail(text: string, start: number, end: number, negative: boolean, digits: string): Numeral {
  const exponent = matchAt(EXPONENT, text, end)
  if (exponent) {
    const power = Number((exponent[1] ?? exponent[2] ?? '0').replace('−', '-'))
    const canonical = canonicalDecimal(negative, digits, power)
    return { start, end: end + exponent[0].length, canonical }
  }
  const whole = /^\d{1,30}$/.test(digits)
  const over = whole && matchAt(OVER, text, end)
  if (over) {
    const canonical = canonicalFraction(negative, BigInt(digits), BigInt(over[1] ?? 0))
    return { start, end: end + over[0].length, canonical }
  }
  const mixed = whole && (matchAt(MIXED, text, end) ?? matchAt(MIXED_FRAC, text, end))
  if (mixed) {
    const denominator = BigInt(mixed[2] ?? 0)
    const numerator = BigInt(digits) * denominator + BigInt(mixed[1] ?? 0)
    return {
      start,
      end: end + mixed[0].length,
      canonical: canonicalFraction(negative, numerator, denominator),
    }
  }
  // What is left with a slash after it is a date or a quotient, not a number.
  const isPart = matchAt(SLASH, text, end) !== null
  return { start, end, canonical: isPart ? null : canonicalDecimal(negative, digits) }
}

function findSign(text: string, index: number): { start: number; negative: boolean } {
  const lead = text.slice(Math.max(0, index - 6), index)
  const match = SIGN_FIRST.exec(lead) ?? CURRENCY_FIRST.exec(lead)
  if (!match) return { start: index, negative: false }
  return { start: index - match[0].length, negative: match[1] !== undefined && match[1] !== '+' }
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}
