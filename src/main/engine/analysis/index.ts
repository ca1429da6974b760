export { type Interval, itemMeanInterval, macroInterval, wilsonInterval } from './intervals.ts'
export { seededRandom } from './random.ts'
export { type RankRange, rankRanges } from './ranks.ts'
export { type RunScores, scoreRun, type TaskTotals } from './scores.ts'
