import { divideRationals, equalRationals } from '../rational.ts'
import { sameEquation, sameExpression } from './expressions.ts'
import { type CommaReading, MAX_ANSWER_LENGTH, normaliseMath } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { printStructure, readStructure, type Structure } from './structure.ts'

const COMMA_READINGS: readonly CommaReading[] = ['thousands', 'separators']
const HUNDRED = { numerator: 100n, denominator: 1n }
/** Every member may have to be held against every other. */
const MAX_UNMATCHED = 16

/** One text for all spellings of an answer: answers that print the same are one vote. Idempotent. */
export function canonicalMath(value: string): string {
  // Most answers are plain numbers, and need no reading.
  if (/^\d{1,15}$/.test(value)) return String(Number(value))
  const text = normaliseMath(value, 'thousands')
  if (text.length > MAX_ANSWER_LENGTH) return text
  const printed = printStructure(readStructure(text))
  if (printed === text || printed.length > MAX_ANSWER_LENGTH) return text
  // Broken TeX may read differently once printed; what it was then stays its only text.
  const again = printStructure(readStructure(normaliseMath(printed, 'thousands')))
  return again === printed ? printed : text
}

/** Whether two answers say the same. Symmetric; never throws; long texts are only compared as texts. */
export function equivalentMath(a: string, b: string): boolean {
  return a === b || canonicalMath(a) === canonicalMath(b) || sameReadings(a, b, COMMA_READINGS)
}

/** A question that says how to write several answers; golds do without the space: `70,110` is 70 and 110. */
const ASKS_FOR_LIST = /separated by (?:a )?commas?|comma[- ]separated/i

/**
 * Whether an answer says what the gold answer of a question does. As {@link equivalentMath}, but where the question
 * asks for a list the gold is one, and a number that its commas might group is another answer.
 */
export function matchesGold(answer: string, gold: string, question: string): boolean {
  if (!ASKS_FOR_LIST.test(question)) return equivalentMath(answer, gold)
  return answer === gold || sameReadings(answer, gold, ['separators'])
}

function sameReadings(a: string, b: string, commasOfB: readonly CommaReading[]): boolean {
  if (a.length > MAX_ANSWER_LENGTH || b.length > MAX_ANSWER_LENGTH) return false
  const [readingsA, readingsB] = [readAnswer(a, COMMA_READINGS), readAnswer(b, commasOfB)]
  return readingsA.some((x) => readingsB.some((y) => same(x, y))) || samePercentage(a, b)
}

/** `100,200` may be a number or two. */
function readAnswer(value: string, readings: readonly CommaReading[]): Structure[] {
  const texts = new Set(readings.map((commas) => normaliseMath(value, commas)))
  return [...texts].map(readStructure)
}

/** A sign of percent is commonly left out, so 44% is 44; but it is also 0.44. */
function samePercentage(a: string, b: string): boolean {
  if (a.includes('%') === b.includes('%')) return false
  const [percentage, plain] = a.includes('%') ? [a, b] : [b, a]
  const whole = readNumber(normaliseMath(percentage, 'thousands'))
  const part = readNumber(normaliseMath(plain, 'thousands'))
  const share = whole && divideRationals(whole, HUNDRED)
  return share !== null && part !== null && equalRationals(share, part)
}

function same(a: Structure, b: Structure): boolean {
  if (printStructure(a) === printStructure(b)) return true
  if (a.kind === 'equation' || b.kind === 'equation') return sameEquations(a, b)
  if (a.kind === 'membership' || b.kind === 'membership') return sameMemberships(a, b)
  if (a.kind === 'list' && b.kind === 'list') return sameMembers(a.items, b.items)
  if (a.kind === 'union' && b.kind === 'union') return sameMembers(a.parts, b.parts)
  if (a.kind === 'matrix' || b.kind === 'matrix') return sameMatrices(a, b)
  if (a.kind === 'bracket' && b.kind === 'bracket') return sameBrackets(a, b)
  return a.kind === 'scalar' && b.kind === 'scalar' && sameScalars(a.text, b.text)
}

type Of<Kind extends Structure['kind']> = Extract<Structure, { kind: Kind }>

/** `x = 5` answers what `5` answers; two equations must say the same of the same variable. */
function sameEquations(a: Structure, b: Structure): boolean {
  if (a.kind !== 'equation') return b.kind === 'equation' && sameEquations(b, a)
  if (b.kind !== 'equation') {
    const value = solvedFor(a)
    return value !== null && same(value, b)
  }
  if (a.left === b.left && same(a.right, b.right)) return true
  return sameEquation([a.left, printStructure(a.right)], [b.left, printStructure(b.right)])
}

const NAME =
  /^(?:[a-zA-Z]|\\(?!infty|pi)[a-zA-Z]+)(?:_\{\w+\})?(?:'|\([a-z](?:,[a-z])*\))?$|^[A-Za-z]{3,}$|^\([a-z](?:,[a-z])+\)$/

/** The value an equation gives to a name: 5 for `x = 5`, `5 = x` and `f(x) = 5`. */
function solvedFor({ left, right }: Of<'equation'>): Structure | null {
  if (NAME.test(left)) return right
  return right.kind === 'scalar' && NAME.test(right.text) ? readStructure(left) : null
}

function sameMemberships(a: Structure, b: Structure): boolean {
  if (a.kind !== 'membership') return b.kind === 'membership' && same(a, b.set)
  if (b.kind !== 'membership') return same(a.set, b)
  return a.name === b.name && same(a.set, b.set)
}

/** The same members, each as often, in any order. */
function sameMembers(a: readonly Structure[], b: readonly Structure[]): boolean {
  if (a.length !== b.length) return false
  const prints = new Map<string, number>()
  for (const item of b) prints.set(printStructure(item), (prints.get(printStructure(item)) ?? 0) + 1)
  const restOfA = a.filter((item) => !takeOne(prints, printStructure(item)))
  const restOfB = b.filter((item) => takeOne(prints, printStructure(item)))
  if (restOfA.length > MAX_UNMATCHED) return false
  return restOfA.every((item) => {
    const at = restOfB.findIndex((other) => same(item, other))
    if (at !== -1) restOfB.splice(at, 1)
    return at !== -1
  })
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0
  if (count > 0) counts.set(key, count - 1)
  return count > 0
}

/** Brackets tell an open interval from a closed one; a vector of three or more may be written in either. */
function sameBrackets(a: Of<'bracket'>, b: Of<'bracket'>): boolean {
  if (a.items.length < 3 && (a.open !== b.open || a.close !== b.close)) return false
  return sameInOrder(a.items, b.items)
}

function sameMatrices(a: Structure, b: Structure): boolean {
  if (a.kind === 'matrix' && b.kind === 'matrix') {
    return a.rows.length === b.rows.length && a.rows.every((row, at) => sameInOrder(row, b.rows[at] ?? []))
  }
  // A column or row vector may be written as a point.
  const [matrix, point] = a.kind === 'matrix' ? [a, b] : [b, a]
  if (matrix.kind !== 'matrix' || point.kind !== 'bracket' || point.open !== '(' || point.close !== ')')
    return false
  const isVector = matrix.rows.length === 1 || matrix.rows.every((row) => row.length === 1)
  return isVector && sameInOrder(matrix.rows.flat(), point.items)
}

const sameInOrder = (a: readonly Structure[], b: readonly Structure[]): boolean =>
  a.length === b.length && a.every((item, at) => same(item, b[at] ?? { kind: 'list', items: [] }))

const WORD = /^[A-Za-z][A-Za-z .'-]*[A-Za-z]{2}$/
const IN_BASE = /^(-?[0-9A-Z.]+)_\{(\d+)\}$/

function sameScalars(a: string, b: string): boolean {
  if (a === b) return true
  const [numberA, numberB] = [readNumber(a), readNumber(b)]
  if (numberA !== null && numberB !== null) return equalRationals(numberA, numberB)
  if (WORD.test(a) || WORD.test(b)) return a.toLowerCase() === b.toLowerCase()
  if (IN_BASE.test(a) || IN_BASE.test(b)) return sameDigits(a, b)
  return sameExpression(a, b)
}

/** The question says the base, so it may be left out; but a different one is a different answer. */
function sameDigits(a: string, b: string): boolean {
  const [, digitsA = a, baseA] = IN_BASE.exec(a) ?? []
  const [, digitsB = b, baseB] = IN_BASE.exec(b) ?? []
  return digitsA === digitsB && (baseA === undefined || baseB === undefined || baseA === baseB)
}
