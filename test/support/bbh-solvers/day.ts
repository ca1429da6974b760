import { find, letterOf, optionsOf } from './question.ts'

/** The letter of the one time of day at which nobody saw the person elsewhere. */
export function findFreeTime(question: string): string {
  const times = / from (\d+[ap]m) to (\d+[ap]m)\.$/gm
  const seen = [...question.matchAll(times)].map(([, from = '', to = '']) => ({ from, to }))
  const taken = seen.toSorted((a, b) => hourOf(a.from) - hourOf(b.from))
  const free: string[] = []
  let now = find(/woke up at (\d+[ap]m)\./, question)
  for (const { from, to } of [...taken, { from: find(/closed after (\d+[ap]m)\./, question), to: '' }]) {
    if (hourOf(now) < hourOf(from)) free.push(`${now} to ${from}`)
    now = to
  }
  if (free.length !== 1) throw new Error(`${free.length} free times in “${question}”`)
  return letterOf(free[0], optionsOf(question))
}

/** `12pm` → 12, `12am` → 0, `3pm` → 15. */
function hourOf(time: string): number {
  return (Number.parseInt(time, 10) % 12) + (time.endsWith('pm') ? 12 : 0)
}
