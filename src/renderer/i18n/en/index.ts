import { charts } from './charts.ts'
import { compare } from './compare.ts'
import { comparison } from './comparison.ts'
import { data } from './data.ts'
import { leaderboard } from './leaderboard.ts'
import { methods } from './methods.ts'
import { models } from './models.ts'
import { palette } from './palette.ts'
import { playground } from './playground.ts'
import { power } from './power.ts'
import { problems } from './problems.ts'
import { prompts } from './prompts.ts'
import { run } from './run.ts'
import { runScope, runs } from './runs.ts'
import { sensitivity } from './sensitivity.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { terms } from './terms.ts'
import { trace } from './trace.ts'
import { vocabulary } from './vocabulary.ts'

/** Every visible sentence, a file a view. `Messages` is its type: another language that lacks one does not compile. */
export const en = {
  ...shell,
  ...vocabulary,
  comparison,
  charts,
  leaderboard,
  terms,
  runScope,
  runs,
  run,
  start,
  trace,
  compare,
  methods,
  palette,
  models,
  data,
  settings,
  playground,
  power,
  problems,
  prompts,
  sensitivity,
}

export type Messages = typeof en
