/**
 * A question as it is asked, its parts under the names a template has for them: `question` is the whole of it, with the
 * options it holds apart on a line of their own, unless the template says where `options` go. All unchanged.
 */
export function questionParts(
  { question, options }: { readonly question: string; readonly options: readonly string[] | null },
  namesOptions: boolean,
): { question: string; options: string | null } {
  if (options === null) return { question, options: null }
  const line = options.map((option, index) => `(${optionLetter(index)}) ${option}`).join(' ')
  return { question: namesOptions ? question : `${question}\n${line}`, options: line }
}

/** 0 → `A`. */
const optionLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
