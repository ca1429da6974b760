import type { Interval } from '../statistics/wilson.ts'
import { areAlike } from './alike.ts'
import type { Board, BoardRow } from './board.ts'

/** Who is ahead on a board, by what it ranks by. */
export type Standing =
  | {
      readonly kind: 'leader'
      readonly model: string
      readonly score: number
      /** Null where it is not known. */
      readonly interval: Interval | null
      readonly ranked: number
      /** Whether what is ranked by is of one setting, as far as is stated. */
      readonly alike: boolean
    }
  | {
      readonly kind: 'tied'
      readonly models: readonly string[]
      readonly ranked: number
      readonly alike: boolean
    }
  /** Rows there are, but none that can be ranked. */
  | { readonly kind: 'unranked' }
  | { readonly kind: 'empty' }

/** Tied for first are all of the first band; `ranked` counts the rows that have a place at all. */
export function describeStanding({ rows, columns, rankedBy }: Board): Standing {
  if (rows.length === 0) return { kind: 'empty' }
  const ranked = rows.filter(({ isRanked }) => isRanked)
  const place = columns.findIndex(({ benchmark }) => benchmark === rankedBy)
  const first = firstBand(ranked, place)
  const [leader] = first
  if (!leader) return { kind: 'unranked' }
  const alike = areAlike(
    ranked.flatMap(({ cells }) =>
      (place === -1 ? cells : [cells[place] ?? null]).flatMap((cell) => (cell?.rankable ? [cell] : [])),
    ),
  )
  if (first.length > 1) {
    const models = first.toSorted(byBestPlace).map(({ model }) => model.name)
    return { kind: 'tied', models, ranked: ranked.length, alike }
  }
  const cell = leader.cells[place] ?? null
  const score = scoreAt(leader, place)
  return {
    kind: 'leader',
    model: leader.model.name,
    score,
    interval: cell?.interval ?? (place === -1 ? (leader.average?.interval ?? null) : null),
    ranked: ranked.length,
    alike,
  }
}

/** Best first, and no further down than the first band reaches: the places of all others need not be known. */
function firstBand(ranked: readonly BoardRow[], place: number): BoardRow[] {
  const first: BoardRow[] = []
  for (const row of ranked.toSorted((a, b) => scoreAt(b, place) - scoreAt(a, place))) {
    if (row.band === 1) first.push(row)
    else if (row.band !== null) break
  }
  return first
}

const scoreAt = ({ cells, average }: BoardRow, place: number): number =>
  cells[place]?.figure.score ?? average?.score ?? 0

const byBestPlace = (a: BoardRow, b: BoardRow): number =>
  (a.rank?.[0] ?? 0) - (b.rank?.[0] ?? 0) || (a.rank?.[1] ?? 0) - (b.rank?.[1] ?? 0)
