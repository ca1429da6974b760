import { find } from './question.ts'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

/** The brackets that close what the sequence leaves open, the innermost first. */
export function closeBrackets(question: string): string {
  const open: string[] = []
  for (const bracket of find(/Input: (.*)$/, question).split(' ')) {
    if (bracket in CLOSING) open.push(bracket)
    else if (CLOSING[open.pop() ?? ''] !== bracket) throw new Error(`${bracket} closes nothing`)
  }
  return open
    .reverse()
    .map((bracket) => CLOSING[bracket])
    .join(' ')
}

export function sortWords(question: string): string {
  return find(/List: (.*)$/, question)
    .split(' ')
    .sort()
    .join(' ')
}
