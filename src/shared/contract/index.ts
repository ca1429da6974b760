import type { ContractRouterClient } from '@orpc/contract'
import { board, results, views } from './board.ts'
import { compare } from './compare.ts'
import { data } from './data.ts'
import { exports } from './exports.ts'
import { formats } from './format-report.ts'
import { judgements } from './judgements.ts'
import { leaderboard } from './leaderboard.ts'
import { models } from './models.ts'
import { playground } from './playground.ts'
import { power } from './power.ts'
import { prompts } from './prompts.ts'
import { runs } from './runs.ts'
import { sensitivity } from './sensitivity.ts'
import { system } from './system.ts'

/** Every call and event there is between a host or a page and the engine. */
export const contract = {
  system,
  data,
  models,
  runs,
  judgements,
  prompts,
  compare,
  power,
  playground,
  formats,
  sensitivity,
  leaderboard,
  board,
  views,
  results,
  exports,
}

export type Client = ContractRouterClient<typeof contract>
