import { LATEX_DICTIONARY, LatexSyntax } from '@cortex-js/compute-engine/latex-syntax'
import type { MathJsonExpression } from '@cortex-js/compute-engine/math-json'

/** The parser tries every reading of nested calls and fences, twice as many a level, unless it is stopped. */
const MAX_STEPS = 100

let steps = 0

/** The parser's own dictionary, whose entries count how often they are tried. */
const dictionary = LATEX_DICTIONARY.map((entry) => {
  const { parse } = entry
  if (typeof parse !== 'function') return entry
  const countedParse = (...args: unknown[]): unknown => {
    steps++
    if (steps > MAX_STEPS) throw new Error('too many steps')
    return Reflect.apply(parse, undefined, args)
  }
  return { ...entry, parse: countedParse } as typeof entry
})

const syntax = new LatexSyntax({ dictionary })

/** A TeX expression as MathJSON; null where it takes the parser more steps than any answer of a benchmark. */
export function parseLatex(text: string): MathJsonExpression | null {
  steps = 0
  try {
    return syntax.parse(text)
  } catch (_) {
    // The parser promises errors as values, so this is our own stop. In either case nothing is understood.
    return null
  }
}
