/** On one line, without what could steer a terminal. */
const tame = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD')

/** Text as it is, on one line, in a cell of a Markdown table. */
export const escapeMarkdown = (text: string): string => tame(text).replace(/([\\|`*_<>[\]])/g, '\\$1')

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '–': '--',
  '−': '$-$',
  '→': '$\\to$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  // No font has it.
  '\uFFFD': '?',
}

/** Text as it is, on one line, in LaTeX. */
export const escapeLatex = (text: string): string =>
  tame(text).replace(/[\\{}&%$#_~^<>|–−→≤≥\uFFFD]/g, (character) => LATEX[character] ?? `\\${character}`)
