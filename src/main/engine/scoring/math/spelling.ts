/** Greek letters that name variables, as alternatives of a pattern. */
export const GREEK = [
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|chi|psi',
  'omega|Gamma|Delta|Theta|Lambda|Sigma|Phi|Psi|Omega',
].join('|')

/** Signs that people and models type where TeX has a command; the space keeps a command off a letter. */
const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '\\cdot ',
  '·': '\\cdot ',
  '÷': '/',
  '±': '\\pm ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '∈': '\\in ',
  '∪': '\\cup ',
  '∞': '\\infty ',
  '∅': '\\emptyset ',
  π: '\\pi ',
  θ: '\\theta ',
  '√': '\\sqrt ',
  '°': '^{\\circ}',
  '²': '^{2}',
  '³': '^{3}',
  '½': '\\frac{1}{2}',
  '¼': '\\frac{1}{4}',
  '¾': '\\frac{3}{4}',
  '£': '',
  '€': '',
  '¥': '',
}
const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'gu')

/** Commands with the same meaning, under one name. An empty name drops the command. */
const COMMANDS: Readonly<Record<string, string>> = {
  dfrac: '\\frac',
  tfrac: '\\frac',
  cfrac: '\\frac',
  dbinom: '\\binom',
  tbinom: '\\binom',
  leq: '\\le',
  leqslant: '\\le',
  geq: '\\ge',
  geqslant: '\\ge',
  lt: '<',
  gt: '>',
  neq: '\\ne',
  times: '\\cdot',
  ast: '\\cdot',
  lbrace: '\\{',
  rbrace: '\\}',
  lbrack: '[',
  rbrack: ']',
  lvert: '|',
  rvert: '|',
  vert: '|',
  langle: '(',
  rangle: ')',
  colon: ':',
  varnothing: '\\emptyset',
  degree: '^{\\circ}',
  ldots: '\\dots',
  cdots: '\\dots',
  mbox: '\\text',
  textrm: '\\text',
  textnormal: '\\text',
  textup: '\\text',
  textbf: '\\text',
  textit: '\\text',
  mathrm: '\\text',
  displaystyle: '',
  textstyle: '',
  scriptstyle: '',
  limits: '',
  mathbf: '',
  mathit: '',
  mathsf: '',
  bf: '',
  rm: '',
  it: '',
  boxed: '',
  fbox: '',
  pounds: '',
  quad: ' ',
  qquad: ' ',
}
const COMMAND = /\\(\\)|\\([a-zA-Z]+)/g

const SIZED = /\\(?:left|right|[bB]igg?[lrm]?)(?![a-zA-Z])\s*(?:\.(?!\d))?/g

/** Plain-text habits: `sqrt(3)`, `pi`, `2*x`, `\operatorname{lcm}`. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\\operatorname\*?\s*\{([a-zA-Z]+)\}/g, '\\$1 '],
  [/(?<![\\a-zA-Z])sqrt\s*\(([^()]*)\)/g, '\\sqrt{$1}'],
  [/(?<![\\a-zA-Z])(pi|infty)(?![a-zA-Z])/g, '\\$1 '],
  [/(?<![\\a-zA-Z])infinity(?![a-zA-Z])/g, '\\infty '],
  [/\*+/g, '\\cdot '],
  [/\\(sin|cos|tan)\s*\^\s*\{?\s*-\s*1\s*\}?/g, '\\arc$1 '],
]

/** One spelling for what can be spelt in several ways, command by command; what it means is left alone. */
export function unifySpelling(value: string): string {
  let text = value.replace(SIGN, (sign) => SIGNS[sign] ?? sign)
  for (const [pattern, replacement] of PLAIN) text = text.replace(pattern, replacement)
  return text
    .replace(SIZED, '')
    .replace(COMMAND, (whole, newline?: string, name = '') =>
      newline === undefined ? (Object.hasOwn(COMMANDS, name) ? (COMMANDS[name] ?? whole) : whole) : whole,
    )
}
