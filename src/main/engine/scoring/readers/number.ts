import { firstLine, firstSentence, shift } from '../claim.ts'
import type { AnswerReader, Reading } from '../reading.ts'
import { isLead, isOperand, isUnit, resultOfEquation } from './equation.ts'
import { findNumerals } from './numerals.ts'

/** Numbers are compared by value. Currency, percent signs and units name what is counted and change nothing. */
export const numberReader: AnswerReader = {
  markup: 'masked',
  tailRule: 'last-number',

  readStated(passage) {
    const claim = firstLine(passage)
    const reading = claim.ownLine ? readWholeNumber(claim.text) : readClaimed(firstSentence(claim.text))
    return shift(reading, claim.start)
  },

  readWhole: readWholeNumber,
  readTail: (tail) => findNumerals(tail).at(-1) ?? null,
}

function readClaimed(sentence: string): Reading | null {
  const numerals = findNumerals(sentence)
  const [first] = numerals
  if (!first) return null
  const opening = isLead(sentence.slice(0, first.start)) ? resultOfEquation(sentence, numerals) : null
  if (opening) return opening
  if (opensWith(sentence, first)) return first
  // “the total is x = 9” states what stands after the last sign of equality.
  const equals = Math.max(sentence.lastIndexOf('='), sentence.lastIndexOf('≈')) + 1
  const result = equals > 0 && numerals.find((numeral) => numeral.start >= equals)
  if (result) return opensWith(sentence.slice(equals), shift(result, -equals) ?? result) ? result : null
  // With several numbers and nothing to choose by, the sentence states none of them.
  return numerals.length === 1 && !isOperand(sentence, first) ? first : null
}

function opensWith(text: string, numeral: Reading): boolean {
  return isLead(text.slice(0, numeral.start)) && !isOperand(text, numeral)
}

/** One number and at most a unit of three words. */
function readWholeNumber(line: string): Reading | null {
  const [only, ...others] = findNumerals(line)
  if (!only || others.length > 0 || !opensWith(line, only)) return null
  return isUnit(line.slice(only.end).trimEnd().replace(/[.!]$/, '')) ? only : null
}
