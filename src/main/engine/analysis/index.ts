export { seededRandom } from '#shared/statistics/random.ts'
export { type RankRange, rankRanges } from '#shared/statistics/ranks.ts'
export { type Interval, wilsonInterval } from '#shared/statistics/wilson.ts'
export { binValues } from './histogram.ts'
export { itemMeanInterval, macroInterval } from './intervals.ts'
export {
  comparePairedMeans,
  comparePairs,
  judge,
  type Pair,
  type PairedComparison,
} from './paired.ts'
export {
  detectableDifference,
  discordanceAt,
  FEWEST_ITEMS,
  itemsNeeded,
  powerOf,
  USUAL_POWER,
} from './power.ts'
export { type RunScores, scoreRun, type TaskTotals } from './scores.ts'
export {
  consistencyOf,
  rankStability,
  sensitivityOf,
  spreadOf,
  type VariantAnswer,
} from './sensitivity.ts'
export { type SpreadByChance, spreadByChance } from './spread-chance.ts'
