import type { Reading } from '../reading.ts'

/** What may stand before a number that a passage opens with. */
const LEAD = /^[^\p{L}\d]*(?:(?:exactly|approximately|approx|about|around|roughly|only|just)[^\p{L}\d]*)?$/iu
const SIGN = String.raw`[-+−*×·÷/^]|\\(?:times|cdot|div|ast)(?!\p{L})|(?<!\p{L})x(?!\p{L})`
const SPELT_SIGN = String.raw`(?<!\p{L})(?:plus|minus|times|(?:multiplied|divided) by|of)(?!\p{L})`
const EQUALITY = String.raw`[=≈]|\\approx(?!\p{L})|(?<!\p{L})equals(?!\p{L})`
const OPERATION = new RegExp(String.raw`^ ?(?:${SIGN}) ?[\d($\\]`, 'u')
/** From one number of an equation to the next: the unit of the first, a sign, and what leads to the second. */
const STEP = new RegExp(`^(.*?)(?:(${EQUALITY})|${SIGN}|–|${SPELT_SIGN})([^=≈]*)$`, 'su')
const LONGEST_STEP = 60
/** No part of a unit: from here on a sentence says something else. */
const CONNECTIVE = /\b(?:and|as|because|but|for|given|if|or|since|so|that|when|where|which|with)\b/i

/** Whether nothing but marks, money and “about” stands before a number. */
export const isLead = (text: string): boolean => LEAD.test(text)

/** Whether what follows a number is its unit: three words at most, of one clause. */
export function isUnit(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0
  return /^[^.:;,=\n\d]{0,40}$/.test(text) && words <= 3
}

/** Whether a number is only the first of a calculation, as 3 is in `3 x 6`. */
export function isOperand(text: string, numeral: Reading): boolean {
  return OPERATION.test(text.slice(numeral.end, numeral.end + 12))
}

/**
 * What the equation comes to that begins with the first of these numbers: the last of its sides that is a single
 * number, 18 in `5 dollars + 13 dollars = 18 dollars`. Null if no equation begins there.
 */
export function resultOfEquation(text: string, numerals: readonly Reading[]): Reading | null {
  const sides: Reading[][] = [numerals.slice(0, 1)]
  for (const [index, next] of numerals.entries()) {
    const last = numerals[index - 1]
    if (!last) continue
    const step = readStep(text, last, next)
    if (step === null) break
    if (step === 'equality') sides.push([next])
    else sides.at(-1)?.push(next)
  }
  return sides.length < 2 ? null : (sides.findLast((side) => side.length === 1)?.[0] ?? null)
}

function readStep(text: string, from: Reading, to: Reading): 'equality' | 'operation' | null {
  // The sign of operation may have been taken for the second number's own.
  const ownSign = /^[-+−–]/.exec(text.slice(to.start, to.start + 1))?.[0] ?? ''
  const between = text.slice(from.end, to.start) + ownSign
  const [step, unit = '', equality, lead = ''] = (between.length <= LONGEST_STEP && STEP.exec(between)) || []
  if (step === undefined || !isUnit(unit) || CONNECTIVE.test(unit) || !isLead(lead)) return null
  return equality === undefined ? 'operation' : 'equality'
}
