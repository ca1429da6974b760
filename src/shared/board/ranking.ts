import { createRanking, type RankedScore, type RankRange } from '../statistics/ranks.ts'

/** Where a row stands. Of hundreds few are in sight: the places of each are computed when they are first asked for. */
export interface Standing {
  readonly isRanked: boolean
  readonly rank: RankRange | null
  readonly band: number | null
  /** How many rows are in its band, itself among them. */
  readonly tied: number | null
}

export const UNRANKED: Standing = { isRanked: false, rank: null, band: null, tied: null }

/** A score to rank; null where a row has none, or its standard error is not known. */
export type Contender = Ranked | null

type Ranked = RankedScore & { readonly isSample: boolean }

/**
 * Rank ranges and bands of ties, one a contender, in the order given. Samples beside figures over all items are in no
 * band: they could neither lead it nor be told from it.
 */
export function rankContenders(contenders: readonly Contender[]): Standing[] {
  const ranked = contenders.filter((contender) => contender !== null)
  const rankOf = rankBesideSamples(ranked)
  const bands = createBands(ranked, rankOf)
  let index = -1
  return contenders.map((contender): Standing => {
    if (contender === null) return UNRANKED
    index++
    const own = index
    return {
      isRanked: true,
      get rank() {
        return rankOf(own)
      },
      get band() {
        return bands.bandOf(own)
      },
      get tied() {
        return bands.tiedWith(own)
      },
    }
  })
}

/**
 * Rank ranges by index. Samples take no place from figures over all items: those are ranked among themselves, and a
 * sample gets the places it could have among them. Where there is nothing but samples they are ranked like any others.
 */
function rankBesideSamples(ranked: readonly Ranked[]): (index: number) => RankRange {
  const amongAll = createRanking(ranked)
  const whole = ranked.filter(({ isSample }) => !isSample)
  if (whole.length === 0 || whole.length === ranked.length) return amongAll
  const amongWhole = createRanking(whole)
  const places = new Map(whole.map((contender, place) => [contender, place]))
  return (index) => {
    const contender = ranked[index]
    const place = contender && places.get(contender)
    return place === undefined ? amongAll(index) : amongWhole(place)
  }
}

interface Band {
  readonly number: number
  readonly worst: number
  size: number
}

/**
 * A band is opened by the best row that is in none and takes in every row whose range begins no later than that row's
 * ends. They are numbered from 1, best first, and opened only as far down as somebody asks.
 */
function createBands(ranked: readonly Ranked[], rankOf: (index: number) => RankRange) {
  const onlySamples = ranked.every(({ isSample }) => isSample)
  const scoreOf = (index: number): number => ranked[index]?.score ?? 0
  const waiting = [...ranked.keys()]
    .filter((index) => onlySamples || ranked[index]?.isSample === false)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .values()
  const bands = new Map<number, Band>()
  let open: Band | null = null
  /** Puts the next row into its band; undefined when all are in theirs. */
  const take = (): Band | undefined => {
    const { value: index } = waiting.next()
    if (index === undefined) return undefined
    const [best, worst] = rankOf(index)
    if (open === null || best > open.worst) open = { number: (open?.number ?? 0) + 1, worst, size: 0 }
    open.size++
    bands.set(index, open)
    return open
  }
  const find = (index: number): Band | null => {
    while (!bands.has(index)) if (!take()) return null
    return bands.get(index) ?? null
  }
  return {
    bandOf: (index: number): number | null => find(index)?.number ?? null,
    tiedWith: (index: number): number | null => {
      const band = find(index)
      // Whoever opens the next band shows that this one is complete.
      while (band && open === band && take());
      return band?.size ?? null
    },
  }
}
