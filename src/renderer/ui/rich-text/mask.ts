/** Stand in for a dollar sign and an asterisk that are no markup. Private use: no Markdown, and next to never in a text. */
const DOLLAR = '\uE000'
const STAR = '\uE001'
const PRIVATE_USE = /[\uE000-\uF8FF]/

/**
 * Rewrites what models write so that Markdown reads it as they mean it, every offset staying what it was: money is
 * not the beginning of a formula, `2*3*4` is not emphasis, and `\(…\)` and `\[…\]` are formulas.
 */
export function maskText(text: string): string {
  // A text that uses the stand-ins itself could not be given back.
  if (PRIVATE_USE.test(text)) return text
  return maskMoney(maskProducts(maskBrackets(text)))
}

/** A masked text as it was. */
export function unmask(text: string): string {
  return text.replaceAll(DOLLAR, '$').replaceAll(STAR, '*')
}

/** `\(x\)` → `$$x$$`, as long as what it was; a bracket without its other half stays. */
function maskBrackets(text: string): string {
  let masked = ''
  let reached = 0
  let opened: { readonly at: number; readonly closing: string } | null = null
  for (const { 0: bracket, index } of text.matchAll(/\\[()[\]]/g)) {
    // `\\(` is a line break and a bracket.
    if (text[index - 1] === '\\') continue
    if (bracket === '\\(' || bracket === '\\[') {
      opened = { at: index, closing: bracket === '\\(' ? '\\)' : '\\]' }
    } else if (opened?.closing === bracket) {
      masked += `${text.slice(reached, opened.at)}$$${text.slice(opened.at + 2, index)}$$`
      reached = index + 2
      opened = null
    }
  }
  return masked + text.slice(reached)
}

function maskProducts(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N})\]%])\*(?=[\p{N}($])|(?<=[\p{N})\]%])\*(?=[\p{L}])/gu, STAR)
}

interface Dollar {
  readonly at: number
  readonly opens: boolean
  readonly closes: boolean
}

/**
 * A single dollar sign begins a formula if something stands right behind it and a later one ends it: one right
 * behind something, not before a digit, with no gap between paragraphs and no running words between the two.
 */
function maskMoney(text: string): string {
  const dollars: Dollar[] = [...text.matchAll(/(?<![\\$])\$(?!\$)/g)].map(({ index }) => ({
    at: index,
    opens: /\S/.test(text[index + 1] ?? ' '),
    closes: /\S/.test(text[index - 1] ?? ' ') && !/\d/.test(text[index + 1] ?? ' '),
  }))
  const money: number[] = []
  for (let index = 0; index < dollars.length; index++) {
    const dollar = dollars[index]
    const next = dollars[index + 1]
    if (!dollar) break
    if (dollar.opens && next?.closes && isFormula(text.slice(dollar.at + 1, next.at))) index++
    else money.push(dollar.at)
  }
  let masked = ''
  let reached = 0
  for (const at of money) {
    masked += text.slice(reached, at) + DOLLAR
    reached = at + 1
  }
  return masked + text.slice(reached)
}

const PARAGRAPH_GAP = /\n[ \t]*\n/
/** Three words in a row, none of them a command, are prose. */
const RUNNING_WORDS = /(?:^|\s)[a-z]{2,}[,.]?\s+[a-z]{2,}[,.]?\s+[a-z]{2,}/i

function isFormula(inner: string): boolean {
  if (PARAGRAPH_GAP.test(inner)) return false
  if (/[\\^_]/.test(inner)) return true
  // “$5 and 3$”, “$80,000 in 2$”: an amount followed by a word.
  return !RUNNING_WORDS.test(inner) && !/^[\d,.]+\s+[a-z]{2,}/i.test(inner)
}
