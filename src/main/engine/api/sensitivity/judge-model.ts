import type { ModelSensitivity } from '#shared/contract/views.ts'
import { ALPHA } from '#shared/domain/comparison.ts'
import { adjustHolm } from '#shared/statistics/holm.ts'
import { FEWEST_ITEMS, type SpreadByChance, spreadOf } from '../../analysis/index.ts'
import type { StudiedModel } from './study-answers.ts'

type Kinds = ModelSensitivity['kinds']
type Accuracies = ModelSensitivity['accuracies']

/** The spread of each kind of change, over the base and its own variants; the widest first. */
export function describeKinds(
  runs: StudiedModel['runs'],
  /** Of each item, in the order of the runs. */
  credits: readonly (readonly number[])[],
  accuracies: Accuracies,
  chanceOf: (credits: readonly (readonly number[])[]) => SpreadByChance,
): Kinds {
  const places = [...runs.keys()]
  const kindAt = (place: number) => runs[place]?.variant.kind
  const kinds = [...new Set(runs.map(({ variant }) => variant.kind))].filter((kind) => kind !== 'base')
  const found = kinds.flatMap((kind) => {
    const ofKind = places.filter((place) => kindAt(place) === 'base' || kindAt(place) === kind)
    const spread = spreadOf(ofKind.map((place) => accuracies[place]?.accuracy ?? 0))
    if (ofKind.length < 2 || spread === null) return []
    const chance = chanceOf(credits.map((ofItem) => ofKind.map((place) => ofItem[place] ?? 0)))
    return [
      {
        kind,
        variants: ofKind.length,
        best: spread.best,
        worst: spread.worst,
        spread: spread.spread,
        chance,
      },
    ]
  })
  const adjusted = adjustHolm(found.map(({ chance }) => chance.p))
  return found
    .map((kind, index) => ({ ...kind, holmP: adjusted[index] ?? 1 }))
    .sort((a, b) => b.spread - a.spread)
}

/** What may be concluded of a model. A study that is not finished says nothing: what is missing may be what differs. */
export function judgeModel({
  studied: { done, planned, runs, items },
  accuracies,
  spread,
  chance,
  kinds,
}: {
  readonly studied: StudiedModel
  readonly accuracies: Accuracies
  readonly spread: { readonly best: number; readonly worst: number; readonly spread: number }
  readonly chance: SpreadByChance
  readonly kinds: Kinds
}): ModelSensitivity['verdict'] {
  const n = items.length
  if (done < planned) return { status: 'unfinished', done, runs: planned }
  if (n < FEWEST_ITEMS) return { status: 'too-few-items', n, needed: FEWEST_ITEMS }
  const fewest = Math.min(...accuracies.map(({ unanswered }) => unanswered))
  if (fewest > 0.5) return { status: 'unanswered', n, unanswered: fewest }
  const kind = kinds.find(({ holmP }) => holmP < ALPHA)
  const { upper95, p } = chance
  if (!kind && p >= ALPHA) return { status: 'within-chance', n, spread: spread.spread, upper95, p }
  const among = accuracies.filter(
    (_, index) => !kind || ['base', kind.kind].includes(runs[index]?.variant.kind ?? ''),
  )
  const [worst] = among.sort((a, b) => a.accuracy - b.accuracy)
  return {
    status: 'swayed',
    n,
    kind: kind?.kind ?? null,
    spread: (kind ?? spread).spread,
    best: (kind ?? spread).best,
    worst: (kind ?? spread).worst,
    worstVariant: worst?.variant ?? '',
    unanswered: worst?.unanswered ?? 0,
    upper95: kind?.chance.upper95 ?? upper95,
    p: kind?.holmP ?? p,
  }
}
