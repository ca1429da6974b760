import { noRun } from '#shared/domain/missing.ts'
import { describeLeaderboard, writeItems } from '../interchange/index.ts'
import { findRun, iterateAttempts } from '../store/index.ts'
import { api, type EngineContext } from './context.ts'
import { queryLeaderboard } from './leaderboard.ts'

export function exportsApi(context: EngineContext) {
  return {
    leaderboard: api.exports.leaderboard.handler(({ input }) => {
      const rows = queryLeaderboard(context, input)
      return { text: describeLeaderboard(rows, input.as), rows: rows.length }
    }),

    items: api.exports.items.handler(async function* ({ input }) {
      const run = findRun(context.store, input.runId)
      if (!run) throw noRun(input.runId)
      return yield* writeItems(run, iterateAttempts(context.store, input.runId), input.as)
    }),
  }
}
