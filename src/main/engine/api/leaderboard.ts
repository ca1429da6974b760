import type { LeaderboardQuery, LeaderboardRow } from '#shared/contract/views.ts'
import { api, type EngineContext } from './context.ts'
import { rankRuns } from './rank-runs.ts'
import { listRankedRuns } from './run-view.ts'

/** Own runs as leaderboard rows. Reads the runs' summaries only. */
export function queryLeaderboard({ store }: EngineContext, query: LeaderboardQuery): LeaderboardRow[] {
  const wanted = listRankedRuns(store, query.judgement).filter(
    (run) =>
      (query.benchmark === null || run.benchmark === query.benchmark) &&
      (query.format === null || run.format === query.format),
  )
  return rankRuns(store, wanted).slice(0, query.top ?? undefined)
}

export function leaderboardApi(context: EngineContext) {
  return { query: api.leaderboard.query.handler(({ input }) => queryLeaderboard(context, input)) }
}
