const UNITS = [
  'degrees?|radians?|percent|dollars?|cents?|euros?|units?|points?|students?|people|ways?',
  'seconds?|sec|minutes?|min|hours?|hrs?|days?|weeks?|months?|years?',
  'inch(?:es)?|feet|foot|ft|yards?|miles?|mi|mm|cm|km|meters?|metres?|kilometers?|kilometres?|centimeters?',
  'grams?|kg|kilograms?|pounds?|lbs?|ounces?|oz|liters?|litres?|ml|gallons?|mph',
].join('|')

/** A unit written in plain letters at the end: `25 square cm`, `10 inches^2`. */
const PLAIN_UNIT = new RegExp(
  String.raw`(?<=[\d})])\s*(?:sq(?:uare|\.)?\s|cubic\s)?\s*(?:${UNITS})(?:\^\{?[23]\}?)?\s*\.?$`,
  'i',
)

const TEXT = /\\text\s*\{([^{}]*)\}(\s*\^\s*(?:\{\s*\d\s*\}|\d))?/g
const CONJUNCTION = /^,?\s*(?:and|or)\s*,?$/i
const HALF_DAY = /(?<=\d)\s*([ap])\.?\s*m\.?$/i
/** What a quantity ends in, so that text after it can only be its unit. */
const QUANTITY_END = /(?:[\d})%]|\\pi|\\circ)\s*$/
const TRIGONOMETRY = /\\(?:sin|cos|tan|cot|sec|csc)/

/**
 * Drops what only dresses a quantity: units in text or plain letters, money, percent and degree signs; unwraps
 * other text, and turns "and" and "or" between values into commas. Degrees stay inside trigonometric functions,
 * where they are no dress.
 */
export function dropUnits(value: string): string {
  const text = value
    .replace(TEXT, (_, words: string, power: string | undefined, offset: number, all: string) =>
      rewriteText(words.trim(), power ?? '', all.slice(Math.max(0, offset - 12), offset)),
    )
    .replace(/\s,?\s*(?:and|or)\s/g, ',')
    .replace(/\\?[$%]/g, '')
    .replace(HALF_DAY, (_, half: string) => `${half.toLowerCase()}m`)
    .replace(PLAIN_UNIT, '')
  return TRIGONOMETRY.test(text) ? text : text.replace(/\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![a-zA-Z]))/g, '')
}

function rewriteText(words: string, power: string, before: string): string {
  if (CONJUNCTION.test(words)) return ','
  const halfDay = /^([ap])\.?\s*m\.?$/i.exec(words)
  if (halfDay?.[1] !== undefined) return `${halfDay[1].toLowerCase()}m`
  const isUnit = QUANTITY_END.test(before) && /[a-z]/i.test(words) && !/^[ei]$/.test(words)
  return isUnit ? ' ' : `${words}${power}`
}
