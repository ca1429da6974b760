import { completeBraces, findGroupEnd } from './braces.ts'
import { unifySpelling } from './spelling.ts'
import { isBalanced } from './split.ts'
import { dropUnits } from './units.ts'

/** Whether the commas of `100,200` group thousands or part two values. */
export type CommaReading = 'thousands' | 'separators'

/** No answer of a benchmark comes near; a longer text is only tidied, not understood. */
export const MAX_ANSWER_LENGTH = 1_000

/** A unit behind a unit, a box in a box: so many layers are taken off. */
const MAX_LAYERS = 6

/**
 * A TeX or plain-text answer in one spelling: delimiters, spacing, sizes, units and omitted braces are settled,
 * numbers and structure are left to the caller. Repeated until nothing changes, since one layer taken off may
 * show another.
 */
export function normaliseMath(value: string, commas: CommaReading): string {
  const trimmed = value.trim()
  if (trimmed.length > MAX_ANSWER_LENGTH) return trimmed
  // Only once and first: what parts `45^\circ, 135^\circ` must not look like thousands when it is undressed.
  let text = commas === 'thousands' ? joinThousands(trimmed) : trimmed
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = normaliseLayer(text)
    if (next === text) break
    text = next
  }
  return text
}

function normaliseLayer(value: string): string {
  const undressed = unifySpelling(dropDelimiters(joinMarkedThousands(value)))
  const tidy = completeBraces(dropUnits(dropSpacing(undressed).trim()))
  return trimEnds(dropSpace(readMixedNumber(tidy)))
}

const dropDelimiters = (text: string) =>
  text.replace(/\\\\|\\[()[\]]|(?<!\\)\$/g, (mark) => (mark === '\\\\' ? mark : ''))

/** `\!`, `\,`, `\;`, `\:`, `\>`, `\ ` and `~`; the row separator `\\` is none of them. */
const dropSpacing = (text: string) =>
  text.replace(/\\\\|\\[!,;:> ]|~/g, (mark) => (mark === '\\\\' ? mark : mark === '\\!' ? '' : ' '))

/** A comma inside brackets or an index, or not between two digits, parts values; and then so do the others. */
const COMMA_PARTS = /[()[\]]|\\\{|,(?!\d)|(?<!\d),|[_^]\s*\{[^{}]*,/

/** `10{,}000`, `10,\!000` and `10\,000`, where nothing but thousands can be meant. */
const joinMarkedThousands = (text: string) =>
  text
    .replace(/(\d)(?:\{,\}|,\s*(?:\\!|\{\}))\s*(?=\d{3})/g, '$1')
    .replace(/(?<![\d.])\d{1,3}(?:(?:\\[,;: ]|~| )\d{3})+(?!\d)/g, (number) => number.replace(/[^\d]/g, ''))

/** `10,000`, where the comma may be taken so. */
function joinThousands(text: string): string {
  const marked = joinMarkedThousands(text)
  if (COMMA_PARTS.test(marked) || !isBalanced(marked)) return marked
  return marked.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
}

const readMixedNumber = (text: string) => text.replace(/^(-?\d+)\s+(\d+)\s*\/\s*(\d+)$/, '$1\\frac{$2}{$3}')

/** White space means nothing but between a command and a letter, and between two digits. */
const dropSpace = (text: string) =>
  text
    .replace(/(?<!\\(?:frac|sqrt|binom)|[_^}])\{\}/g, ' ')
    .replace(/(\\\\)|(\\[a-zA-Z]+)\s+(?=[a-zA-Z])|(\d)\s+(?=\d)|\s+/g, (_, row, command, digit) =>
      row !== undefined
        ? row
        : command !== undefined
          ? `${command} `
          : digit !== undefined
            ? `${digit} `
            : '',
    )

function trimEnds(text: string): string {
  const trimmed = trimPunctuation(text).replace(/(?<!\d)\.(?=\d)/g, '0.')
  return trimmed.startsWith('{') && findGroupEnd(trimmed, 0) === trimmed.length
    ? trimmed.slice(1, -1)
    : trimmed
}

/** Drops what a sentence leaves around a value, and a plus sign before it. */
export const trimPunctuation = (text: string): string =>
  text.replace(/(?<![.,;:\s\\])[.,;:\s\\]+$/, '').replace(/^(?:[=:;,+\s]|\\approx(?![a-zA-Z]))+/, '')
