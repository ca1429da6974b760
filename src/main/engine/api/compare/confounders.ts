import { CONFOUNDERS, type Confounder } from '#shared/domain/comparison.ts'
import type { RunRecord } from '../../store/index.ts'

/** What stands on one side of a comparison, as far as the runs say. */
export interface Side {
  readonly runs: readonly RunRecord[]
  /** What the provider says answered. */
  readonly snapshots: readonly (string | null)[]
  /** Items with a scored attempt, and those of them the other side lacks. */
  readonly items: number
  readonly unmatched: number
}

/** Which of the things that are no prompt differ between the sides, and what each side has. */
export function listConfounders(
  a: Side,
  b: Side,
): { what: Confounder; a: (string | null)[]; b: (string | null)[] }[] {
  return CONFOUNDERS.flatMap((what) => {
    const differs =
      what === 'items'
        ? a.unmatched + b.unmatched > 0
        : JSON.stringify(valuesOf(what, a)) !== JSON.stringify(valuesOf(what, b))
    return differs ? [{ what, a: valuesOf(what, a), b: valuesOf(what, b) }] : []
  })
}

/** Whether the sides differ in nothing that is sent, so that one is the other asked again; which items are left out does not matter. */
export function isRepeat(a: Side, b: Side): boolean {
  const prompts = (side: Side) => JSON.stringify(distinct(side, ({ prompt }) => prompt.hash))
  return (
    prompts(a) === prompts(b) &&
    listConfounders(a, b).every(({ what }) => what === 'seed' || what === 'items')
  )
}

function valuesOf(what: Confounder, side: Side): (string | null)[] {
  switch (what) {
    case 'benchmark':
      return distinct(side, ({ benchmark }) => benchmark)
    case 'model':
      return distinct(side, ({ model }) => model.name)
    case 'snapshot':
      return [...side.snapshots]
    case 'temperature':
      return distinct(side, ({ sampling }) => sampling.temperature)
    case 'max-tokens':
      return distinct(side, ({ sampling }) => sampling.maxTokens)
    case 'samples':
      return distinct(side, ({ sampling }) => sampling.samples)
    case 'seed':
      return distinct(side, ({ sampling }) => sampling.seed ?? 0)
    case 'method':
      return distinct(side, ({ method }) => method)
    case 'exemplars':
      return distinct(side, describeExemplars)
    case 'prompt-style':
      return distinct(side, ({ promptStyle }) => promptStyle)
    case 'extractor':
      return distinct(side, ({ extractorVersion }) => extractorVersion)
    case 'items':
      return [String(side.items)]
  }
}

function distinct({ runs }: Side, read: (run: RunRecord) => string | number | null): (string | null)[] {
  const values = new Set(runs.map((run) => read(run)))
  return [...values].map((value) => (value === null ? null : String(value))).sort()
}

/** `official/cot-prompts × 3`, more of them where tasks differ; null for none. */
function describeExemplars({ tasks }: RunRecord): string | null {
  const sets = tasks.flatMap(({ exemplarSource, exemplarSet, shots }) =>
    shots === 0 ? [] : [`${exemplarSource}/${exemplarSet} × ${shots}`],
  )
  return [...new Set(sets)].sort().join(', ') || null
}
