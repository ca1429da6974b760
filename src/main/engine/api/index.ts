import { boardApi } from './board.ts'
import { compareApi } from './compare/index.ts'
import { api, type EngineContext } from './context.ts'
import { dataApi } from './data.ts'
import { exportsApi } from './exports.ts'
import { formatsApi } from './format-report.ts'
import { judgementsApi } from './judgements.ts'
import { leaderboardApi } from './leaderboard.ts'
import { modelsApi } from './models.ts'
import { playgroundApi } from './playground/index.ts'
import { powerApi } from './power.ts'
import { promptsApi } from './prompts/index.ts'
import { resultsApi } from './results.ts'
import { runsApi } from './runs.ts'
import { sensitivityApi } from './sensitivity/index.ts'
import { systemApi } from './system.ts'
import { viewsApi } from './views.ts'

export type { EngineContext } from './context.ts'

/** The contract, implemented over one engine. */
export function createRouter(context: EngineContext) {
  return api.router({
    system: systemApi(context),
    data: dataApi(context),
    models: modelsApi(context),
    runs: runsApi(context),
    prompts: promptsApi(context),
    sensitivity: sensitivityApi(context),
    playground: playgroundApi(context),
    power: powerApi(context),
    formats: formatsApi(context),
    compare: compareApi(context),
    judgements: judgementsApi(context),
    leaderboard: leaderboardApi(context),
    board: boardApi(context),
    views: viewsApi(context),
    results: resultsApi(context),
    exports: exportsApi(context),
  })
}

export type Router = ReturnType<typeof createRouter>
