import type { Outcome } from '../domain/outcome.ts'

interface Sample {
  readonly outcome: Outcome | null
  /** A person's word, which counts instead. */
  readonly overruled: Outcome | null
  readonly answer: string | null
}

export interface SampleTally {
  readonly right: number
  /** Those that can be right or wrong: they are answered, and did not end in an error. */
  readonly scored: number
  readonly total: number
  /** The answer given most often; null where none was given, or several equally often. */
  readonly majority: string | null
}

/** How the samples of an item came out together. */
export function tallySamples(samples: readonly Sample[]): SampleTally {
  const votes = new Map<string, number>()
  for (const { answer } of samples) if (answer !== null) votes.set(answer, (votes.get(answer) ?? 0) + 1)
  const most = Math.max(0, ...votes.values())
  const leaders = [...votes].filter(([, count]) => count === most)
  const outcomes = samples.map(({ outcome, overruled }) => overruled ?? outcome)
  return {
    right: outcomes.filter((outcome) => outcome === 'correct').length,
    scored: outcomes.filter((outcome) => outcome !== null && outcome !== 'error').length,
    total: samples.length,
    majority: leaders.length === 1 ? (leaders[0]?.[0] ?? null) : null,
  }
}

const MOST_CHIP_CHARACTERS = 6

/** An answer as a small chip has room for it: `195000` → `195k`, longer ones cut. */
export function shortenAnswer(answer: string): string {
  const bare = answer.replaceAll(',', '').trim()
  if (/^-?[1-9]\d{1,2}000$/.test(bare)) return `${bare.slice(0, -3)}k`
  const characters = [...answer.trim()]
  if (characters.length <= MOST_CHIP_CHARACTERS) return characters.join('')
  return `${characters.slice(0, MOST_CHIP_CHARACTERS - 1).join('')}…`
}
