import { type RankedScore, type RankRange, rankRanges } from '../statistics/ranks.ts'

export interface Standing {
  readonly rank: RankRange | null
  readonly band: number | null
}

/** A score to rank; null where a row has none, or its standard error is not known. */
export type Contender = (RankedScore & { readonly isSample: boolean }) | null

/**
 * Rank ranges, one a contender, in the order given. Samples take no place from figures over all items: those are ranked
 * among themselves, and a sample gets the places it could have among them. Where there is nothing but samples they are
 * ranked like any others.
 */
export function rankBesideSamples(
  contenders: readonly (RankedScore & { readonly isSample: boolean })[],
): readonly RankRange[] {
  const all = rankRanges(contenders)
  const whole = contenders.filter(({ isSample }) => !isSample)
  if (whole.length === 0 || whole.length === contenders.length) return all
  const ofWhole = rankRanges(whole).values()
  return contenders.map(({ isSample }, index) => {
    const range = isSample ? all[index] : ofWhole.next().value
    if (!range) throw new Error('there are fewer ranges than contenders')
    return range
  })
}

/**
 * Rank ranges and bands of ties, one a contender, in the order given. A band is opened by the best row that is in
 * none and takes in every row whose range begins no later than that row's ends. Samples beside figures over all items
 * are in no band: they could neither lead it nor be told from it.
 */
export function rankContenders(contenders: readonly Contender[]): Standing[] {
  const standings = contenders.map((): Standing => ({ rank: null, band: null }))
  const ranked = contenders.flatMap((contender, row) => (contender === null ? [] : [{ row, ...contender }]))
  const onlySamples = ranked.every(({ isSample }) => isSample)
  const byScore = rankBesideSamples(ranked)
    .flatMap((rank, index) => {
      const contender = ranked[index]
      return contender ? [{ ...contender, rank }] : []
    })
    .sort((a, b) => b.score - a.score)
  let band = 0
  let worstOfBand = 0
  for (const { row, rank, isSample } of byScore) {
    if (isSample && !onlySamples) {
      standings[row] = { rank, band: null }
      continue
    }
    if (rank[0] > worstOfBand) {
      band++
      worstOfBand = rank[1]
    }
    standings[row] = { rank, band }
  }
  return standings
}
