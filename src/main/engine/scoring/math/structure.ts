import { printRational } from '../rational.ts'
import { trimPunctuation } from './normalise.ts'
import { readNumber } from './numbers.ts'
import { GREEK } from './spelling.ts'
import { isBalanced, readEnclosed, splitOutside } from './split.ts'

/** What an answer is made of. Scalars hold normalised TeX, plain numbers as `p/q` in lowest terms. */
export type Structure =
  | { readonly kind: 'scalar'; readonly text: string }
  /** A set, or several values separated by commas: order does not count. */
  | { readonly kind: 'list'; readonly items: readonly Structure[] }
  /** A point, vector or interval: order and, for a pair, the kind of bracket count. */
  | {
      readonly kind: 'bracket'
      readonly open: string
      readonly close: string
      readonly items: readonly Structure[]
    }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Structure[])[] }
  | { readonly kind: 'union'; readonly parts: readonly Structure[] }
  | { readonly kind: 'equation'; readonly left: string; readonly right: Structure }
  | { readonly kind: 'membership'; readonly name: string; readonly set: Structure }

const COMMAS = new Set([',', ';'])
const UNION = new Set(['\\cup'])
const EQUALS = new Set(['='])
const MEMBER = new Set(['\\in'])
const ORDER = new Set(['<', '>', '\\le', '\\ge'])
const ROWS = new Set(['\\\\'])
const COLUMNS = new Set(['&'])

const VARIABLE = new RegExp(String.raw`^(?:[a-zA-Z]|\\(?:${GREEK}))(?:_\{\w+\})?$`)
const MATRIX =
  /^\\begin\{(?:[pb]?matrix|smallmatrix|array)\}(?:\{[lcr|]*\})?([\s\S]*)\\end\{(?:[pb]?matrix|smallmatrix|array)\}$/

/** Every level is split anew, so a text nested deeper than any answer is not taken apart. */
const MAX_DEPTH = 24

/** Reads normalised TeX. Total: what has no structure, or brackets that do not match, is a scalar. */
export const readStructure = (text: string): Structure =>
  isBalanced(text, MAX_DEPTH) ? readPart(text) : { kind: 'scalar', text }

/** Reads every part of a text once: a reading that is tried and dropped would double the work at each level. */
function readPart(text: string): Structure {
  const items = splitOutside(text, COMMAS)
    .parts.map(trimPunctuation)
    .filter((part) => part !== '')
  if (items.length > 1) return { kind: 'list', items: flattenLists(items.map(readPart)) }
  const [only] = items
  if (only !== undefined && only !== text) return readPart(only)
  return readRelation(text) ?? readUnion(text) ?? readBracket(text) ?? readMatrix(text) ?? readScalar(text)
}

/** `\pm` stands for two values, so inside a list it adds two. */
const flattenLists = (items: readonly Structure[]): Structure[] =>
  items.flatMap((item) => (item.kind === 'list' ? item.items : [item]))

function readRelation(text: string): Structure | null {
  const member = splitOutside(text, MEMBER).parts
  if (member.length === 2 && VARIABLE.test(member[0] ?? '')) {
    return { kind: 'membership', name: member[0] ?? '', set: readPart(member[1] ?? '') }
  }
  const sides = splitOutside(text, EQUALS).parts
  if (sides.length > 1 && sides.every((side) => side !== '')) {
    // In x = 10/4 = 2.5 the last side is the answer.
    return { kind: 'equation', left: sides[0] ?? '', right: readPart(sides.at(-1) ?? '') }
  }
  return readInequality(text)
}

/** `x > 3` and `-2 \le x < 7` are the intervals they describe. */
function readInequality(text: string): Structure | null {
  const { parts, separators } = splitOutside(text, ORDER)
  const risesOnly = separators.every((sign) => sign === '<' || sign === '\\le')
  const fallsOnly = separators.every((sign) => sign === '>' || sign === '\\ge')
  if (separators.length < 1 || separators.length > 2 || (!risesOnly && !fallsOnly)) return null
  const ascending = risesOnly ? parts : parts.toReversed()
  const signs = risesOnly ? separators : separators.toReversed()
  const at = ascending.findIndex((part) => VARIABLE.test(part))
  const name = ascending[at]
  if (
    name === undefined ||
    (parts.length === 3 && at !== 1) ||
    ascending.some((part) => trimPunctuation(part) === '')
  )
    return null
  const low = at === 0 ? null : ascending[at - 1]
  const high = at === ascending.length - 1 ? null : ascending[at + 1]
  const open = low != null && signs[at - 1]?.startsWith('\\') ? '[' : '('
  const close = high != null && signs[at]?.startsWith('\\') ? ']' : ')'
  const items = [readPart(low ?? '-\\infty'), readPart(high ?? '\\infty')]
  return { kind: 'membership', name, set: { kind: 'bracket', open, close, items } }
}

const UNITED: ReadonlySet<Structure['kind']> = new Set(['bracket', 'list', 'scalar'])

/** Intervals and sets are united, a set of one being read as its member; of nothing else is there a union. */
function readUnion(text: string): Structure | null {
  const texts = splitOutside(text, UNION).parts
  if (texts.length === 1) return null
  const parts = texts.map(readPart)
  const hasSet = parts.some((part) => part.kind === 'bracket' || part.kind === 'list')
  const areMembers = parts.every((part) => UNITED.has(part.kind))
  return hasSet && areMembers ? { kind: 'union', parts } : null
}

function readBracket(text: string): Structure | null {
  const enclosed = readEnclosed(text)
  if (enclosed === null || enclosed.inner === '') return null
  const { open, close, inner } = enclosed
  const items = splitOutside(inner, COMMAS)
    .parts.filter((part) => part !== '')
    .map(readPart)
  const [only] = items
  const isGroup = items.length === 1 && ((open === '(' && close === ')') || only?.kind === 'matrix')
  if (only !== undefined && isGroup) return only
  if (open !== '\\{') return { kind: 'bracket', open, close, items }
  const members = flattenLists(items)
  const [single] = members
  return members.length === 1 && single !== undefined ? single : { kind: 'list', items: members }
}

function readMatrix(text: string): Structure | null {
  const body = MATRIX.exec(text)?.[1]
  // Unbalanced, the body is that of two matrices with something between them.
  if (body === undefined || !isBalanced(body)) return null
  const rows = splitOutside(body, ROWS).parts.filter((row) => row !== '')
  return { kind: 'matrix', rows: rows.map((row) => splitOutside(row, COLUMNS).parts.map(readPart)) }
}

const SIGNS = /\\(?:pm|mp)(?![a-zA-Z])/
/** A sign with nothing to be the sign of. */
const LOOSE_SIGN = /\\(?:pm|mp)(?!\s?(?:[\w(.]|\\(?!pm|mp)[a-zA-Z]))/

function readScalar(text: string): Structure {
  if (SIGNS.test(text) && !LOOSE_SIGN.test(text)) {
    const upper = text.replace(/\\pm\s?/g, '+').replace(/\\mp\s?/g, '-')
    const lower = text.replace(/\\pm\s?/g, '-').replace(/\\mp\s?/g, '+')
    return { kind: 'list', items: [readScalar(upper), readScalar(lower)] }
  }
  const number = readNumber(text)
  return { kind: 'scalar', text: number === null ? trimPunctuation(text) : printRational(number) }
}

/** One text for one structure: lists and unions sorted, so that equal ones print the same. */
export function printStructure(structure: Structure): string {
  switch (structure.kind) {
    case 'scalar':
      return structure.text
    case 'list':
      return `\\{${structure.items.map(printStructure).sort().join(',')}\\}`
    case 'bracket':
      return `${structure.open}${structure.items.map(printStructure).join(',')}${structure.close}`
    case 'matrix': {
      const rows = structure.rows.map((row) => row.map(printStructure).join('&'))
      return `\\begin{pmatrix}${rows.join('\\\\')}\\end{pmatrix}`
    }
    case 'union':
      return structure.parts.map(printStructure).sort().join('\\cup')
    case 'equation':
      return `${structure.left}=${printStructure(structure.right)}`
    case 'membership':
      return `${structure.name}\\in ${printStructure(structure.set)}`
  }
}
