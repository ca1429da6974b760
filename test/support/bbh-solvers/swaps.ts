import { find, letterOf, optionsOf } from './question.ts'

/** The letter of what the person asked about holds after all the swaps. */
export function trackSwaps(question: string): string {
  const options = optionsOf(question)
  const held = new Map<string, string>()
  for (const piece of find(/^[^:]*: (.*)\.$/m, question).split(/, (?:and )?/)) {
    const thing = options.find((option) => piece.endsWith(` ${option}`))
    if (thing === undefined) throw new Error(`“${piece}” names none of the options`)
    held.set(find(/^(\w+) /, piece), thing)
  }
  for (const [, first = '', second = ''] of question.matchAll(/(?:First|Then|Finally), (\w+) and (\w+) /g)) {
    const [mine, yours] = [held.get(first), held.get(second)]
    if (mine === undefined || yours === undefined) throw new Error(`${first} or ${second} holds nothing`)
    held.set(first, yours).set(second, mine)
  }
  const lastSentence = find(/([^.]*)\nOptions:/, question)
  const asked = [...held.keys()].find((name) => lastSentence.includes(` ${name} `))
  return letterOf(held.get(asked ?? ''), options)
}
