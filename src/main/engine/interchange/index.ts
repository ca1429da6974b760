export { writeItems } from './items.ts'
export { describeLeaderboard } from './leaderboard.ts'
