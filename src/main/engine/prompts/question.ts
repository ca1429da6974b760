/** A question as it is asked: itself and, where it holds them apart, its options on a line, `(A) … (B) …`; all unchanged. */
export function questionText(question: string, options: readonly string[] | null): string {
  if (options === null) return question
  return `${question}\n${options.map((option, index) => `(${optionLetter(index)}) ${option}`).join(' ')}`
}

/** 0 → `A`. */
const optionLetter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
