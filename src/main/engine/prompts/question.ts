/** A question as it is asked: itself, unchanged, and its options one a line, `(A) …`, where it holds them apart. */
export function questionText(question: string, options: readonly string[] | null): string {
  if (options === null) return question
  return [question, ...options.map((option, index) => `(${optionLetter(index)}) ${option}`)].join('\n')
}

/** 0 → `A`. */
const optionLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
