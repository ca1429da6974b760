import { type RankRange, rankRanges } from '../statistics/ranks.ts'

export interface Standing {
  readonly rank: RankRange | null
  readonly band: number | null
}

/** A score to rank; null where a row has none, or its standard error is not known. */
export type Contender = { readonly score: number; readonly standardError: number } | null

/**
 * Rank ranges and bands of ties, one a contender, in the order given. A band is opened by the best row that is in
 * none and takes in every row whose range begins no later than that row's ends.
 */
export function rankContenders(contenders: readonly Contender[]): Standing[] {
  const standings = contenders.map((): Standing => ({ rank: null, band: null }))
  const ranked = contenders.flatMap((contender, row) => (contender === null ? [] : [{ row, ...contender }]))
  const ranges = rankRanges(ranked)
  const byScore = ranked
    .flatMap(({ row, score }, index) => {
      const rank = ranges[index]
      return rank ? [{ row, score, rank }] : []
    })
    .sort((a, b) => b.score - a.score)
  let band = 0
  let worstOfBand = 0
  for (const { row, rank } of byScore) {
    if (rank[0] > worstOfBand) {
      band++
      worstOfBand = rank[1]
    }
    standings[row] = { rank, band }
  }
  return standings
}
