import { LAYOUT_COMMANDS, lower, MATH_SIGNS, raise } from './math-glyphs.ts'

/** Between two of these stands a formula; a dollar sign before a digit ends none, and money is none. */
const FORMULAS = new RegExp(
  [
    /\$\$([^$]+)\$\$/,
    /(?<!\\)\$((?:\\.|[^$\\])+?)\$(?!\d)/,
    /\\\(([^$]*?)\\\)/,
    /\\\[([^$]*?)\\\]/,
    /\\begin\{(?:align|equation|gather)\*?\}([^$]*?)\\end\{\w+\*?\}/,
    /\\([$%&#_{}])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gs',
)

/** More of a text is left as it is: what this is for shows less. */
const MOST_CHARACTERS = 2_000
/** Deeper brackets are left out of sight. */
const MOST_DEPTH = 12

/**
 * A text in one line as plain words, its formulas written with the signs that Unicode has for them:
 * `$\frac{1}{2} \cdot x^{2}$` is `1/2 · x²`. For places that show the beginning of a text; nothing is computed from it.
 */
export function writePlainly(text: string): string {
  if (!/[$\\]/.test(text)) return text
  const written = text
    .slice(0, MOST_CHARACTERS)
    .replace(FORMULAS, (whole, ...found: (string | undefined)[]) => {
      const [display, inline, round, square, lines, sign] = found
      if (sign !== undefined) return sign
      if (inline !== undefined && !isFormula(inline)) return whole
      return writeFormula(display ?? inline ?? round ?? square ?? lines ?? '')
    })
  return written + text.slice(MOST_CHARACTERS)
}

/** Between the dollar signs of two prices stand words, and a gap beside one of them. */
const isFormula = (inner: string): boolean =>
  /[\\^_=<>]/.test(inner) || !(/^\s|\s$/.test(inner) || /[a-z]{2,}\s+[a-z]{2,}/i.test(inner))

/** An answer, which may be a formula without its delimiters; signs that are no command are what it says. */
export const writeAnswer = (answer: string): string =>
  /\\[a-zA-Z$%]/.test(answer) ? writeFormula(answer) : answer

function writeFormula(formula: string): string {
  if (!/[\\{}^_~&]/.test(formula)) return formula.trim()
  const tokens =
    formula.slice(0, MOST_CHARACTERS).match(/\\[a-zA-Z]+\*?|\\.|[{}^_~&]|\s+|[^\\{}^_~&\s]/gsu) ?? []
  return new FormulaWriter(tokens).write().replace(/\s+/g, ' ').trim() + formula.slice(MOST_CHARACTERS)
}

/** Goes through the signs of a formula once, from left to right. */
class FormulaWriter {
  readonly #tokens: readonly string[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  /** Up to the bracket that closes what was opened before, or the end. */
  write(): string {
    let written = ''
    while (this.#at < this.#tokens.length) {
      if (this.#tokens[this.#at] === '}') {
        this.#at++
        // One too many closes nothing.
        if (this.#depth > 0) break
        continue
      }
      written += this.#next()
    }
    return written
  }

  #next(): string {
    const token = this.#tokens[this.#at++] ?? ''
    if (token === '{') return this.#group()
    if (token === '^') return raise(this.#argument())
    if (token === '_') return lower(this.#argument())
    if (token === '~') return ' '
    // Where lines stand below each other.
    if (token === '&') return ''
    return token.startsWith('\\') && token.length > 1 ? this.#command(token.slice(1)) : token
  }

  #group(): string {
    if (this.#depth >= MOST_DEPTH) return '{'
    this.#depth++
    const inner = this.write()
    this.#depth--
    return inner
  }

  /** What a command is about: a group, or the next sign. */
  #argument(): string {
    while (/^\s+$/.test(this.#tokens[this.#at] ?? '')) this.#at++
    if (this.#at >= this.#tokens.length || this.#tokens[this.#at] === '}') return ''
    return this.#next().trim()
  }

  #command(name: string): string {
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac')
      return `${bracket(this.#argument())}/${bracket(this.#argument())}`
    if (name === 'sqrt') return `√${bracket(this.#argument())}`
    if (name === 'binom') return `C(${this.#argument()}, ${this.#argument()})`
    if (name === 'pmod') return `(mod ${this.#argument()})`
    if (name === 'begin' || name === 'end') return this.#environment(name)
    const sign = MATH_SIGNS.get(name)
    if (sign !== undefined) return sign
    if (LAYOUT_COMMANDS.has(name)) return ''
    if (/^[a-zA-Z]/.test(name)) return name
    // `\,` and its like are spaces, `\\` is a new line, and `\{` is a bracket.
    return name === '!' ? '' : /[,;:\s\\]/.test(name) ? ' ' : name
  }

  #environment(name: 'begin' | 'end'): string {
    if (!this.#argument().endsWith('matrix')) return ' '
    return name === 'begin' ? '(' : ')'
  }
}

/** Of several parts, so that it is told where a fraction ends. */
const bracket = (part: string): string => (/^[\p{L}\p{N}.,⁺⁻₊₋√]*$/u.test(part) ? part : `(${part})`)
