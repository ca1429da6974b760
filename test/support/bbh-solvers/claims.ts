import { find } from './question.ts'

/** Whether the person asked about tells the truth: `Yes` or `No`. */
export function weighClaims(question: string): string {
  const truthful = new Map<string, boolean>()
  for (const claim of find(/^Question: (.*)\. Does/, question).split('. ')) {
    const [, speaker, subject, verb] = /^(?:(.+) says )?(.+) (tells the truth|lies)$/.exec(claim) ?? []
    if (subject === undefined) throw new Error(`“${claim}” is no claim`)
    const saysTruth = verb === 'tells the truth'
    if (speaker === undefined) truthful.set(subject, saysTruth)
    else truthful.set(speaker, truthful.get(subject) === saysTruth)
  }
  return truthful.get(find(/Does (.+) tell the truth\?$/, question)) ? 'Yes' : 'No'
}
