/** The text of a question's options, in order, without their letters. */
export function optionsOf(question: string): string[] {
  return [...question.matchAll(/^\([A-Z]\) (.*)$/gm)].map((match) => match[1] ?? '')
}

/** `(C)` for the third option. Throws where the text is none of them. */
export function letterOf(text: string | undefined, options: readonly string[]): string {
  const index = text === undefined ? -1 : options.indexOf(text)
  if (index < 0) throw new Error(`“${text}” is none of the options ${options.join(' | ')}`)
  return `(${String.fromCharCode(65 + index)})`
}

/** The first group of a pattern that has to be there. */
export function find(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`no ${pattern} in “${text}”`)
  return found
}
