import { type Command, Option } from 'commander'
import { BOARD_BENCHMARKS, compareBenchmarks } from '#shared/board/benchmarks.ts'
import { type BoardView, boardView, PLAIN_SORT_KEYS } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import type { LeaderboardQuery } from '#shared/contract/views.ts'
import { isBenchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { wholeNumber } from '../arguments.ts'
import { judgementOption } from '../judgement-option.ts'
import {
  addLeaderboardFilters,
  FILTER_NAMES,
  filterView,
  type LeaderboardFilters,
} from './leaderboard-filters.ts'

/** What `leaderboard` and `export leaderboard` both take: which figures, in which order, and how many. */
export interface LeaderboardOptions extends LeaderboardFilters {
  readonly benchmark?: string
  readonly format?: Format
  readonly view?: string
  readonly sort?: string
  readonly top?: number
  readonly tidy?: boolean
  readonly allFigures?: boolean
  readonly longtable?: boolean
  readonly judgement?: Judgement
}

export function addLeaderboardOptions(command: Command): Command {
  command
    .addOption(
      new Option('--benchmark <benchmark>', 'only this benchmark').choices(
        Object.keys(BOARD_BENCHMARKS).sort(compareBenchmarks),
      ),
    )
    .addOption(new Option('--format <format>', 'only this prompt format').choices(FORMATS))
    .option('--view <name>', 'the board as this view shows it, built-in or saved')
  return addLeaderboardFilters(command)
    .option(
      '--sort <keys>',
      'a benchmark that is shown, average, model, organisation, type, params or released; KEY:asc; K1,K2',
    )
    .option('--top <n>', 'only the first so many rows', wholeNumber({ min: 1 }))
    .addOption(judgementOption())
    .option('--tidy', 'one row a model × benchmark × format × subset (CSV and JSON)')
    .addOption(
      new Option(
        '--all-figures',
        'one row a figure, those that the board shows marked (CSV and JSON)',
      ).conflicts('tidy'),
    )
    .addOption(
      new Option('--longtable', 'a table that goes on over several pages (LaTeX)').conflicts([
        'tidy',
        'allFigures',
      ]),
    )
}

/**
 * What the options ask for: the plain list of own runs, or the board, which any option that only a board has calls
 * for.
 */
export function chooseQuery(options: LeaderboardOptions): LeaderboardQuery | 'board' {
  const { benchmark = null, format = null, judgement = 'machine', top = null, ...boardOptions } = options
  if (BOARD_OPTIONS.some((name) => boardOptions[name] !== undefined)) return 'board'
  if (benchmark !== null && !isBenchmark(benchmark)) return 'board'
  return { benchmark, format, judgement, top }
}

const BOARD_OPTIONS = ['view', 'sort', 'tidy', 'allFigures', 'longtable', ...FILTER_NAMES] as const

/** The view that the options describe: a named one or the usual, of own runs unless told otherwise, with their changes. */
export async function resolveView(client: Client, options: LeaderboardOptions): Promise<BoardView> {
  const named = options.view === undefined ? null : await findView(client, options.view)
  // Who asks for the figures of a page does not mean own runs.
  const usual = boardView.parse(options.source === undefined ? { provenance: ['own'] } : {})
  const base: BoardView = {
    ...(named ?? usual),
    ...(options.benchmark !== undefined && { benchmarks: [options.benchmark] }),
    ...(options.format !== undefined && { formats: [options.format] }),
    ...(options.judgement !== undefined && { judgement: options.judgement }),
  }
  const view = await filterView(client, base, options)
  return options.sort === undefined ? view : { ...view, sort: parseSort(options.sort, view) }
}

async function findView(client: Client, name: string): Promise<BoardView> {
  const views = await client.views.list()
  const wanted = name.toLowerCase()
  const found =
    views.find((view) => view.name === name) ?? views.find((view) => view.name.toLowerCase() === wanted)
  if (found) return found.view
  throw new Problem('not-found', `there is no view “${name}”`, {
    hint: `There are ${views.map((view) => `“${view.name}”`).join(', ')}.`,
  })
}

/** Text goes up, numbers go down, unless told otherwise. */
const ASCENDING = new Set(['model', 'organisation', 'type'])

function parseSort(text: string, view: BoardView): BoardView['sort'] {
  const columns =
    view.benchmarks.length > 0 ? view.benchmarks : view.columns.map(({ benchmark }) => benchmark)
  return text.split(',').map((part) => {
    const [key = '', direction] = part.trim().split(':')
    const by = columns.includes(key)
      ? (`score/${key}` as const)
      : PLAIN_SORT_KEYS.find((plain) => plain === key)
    if (by === undefined || ![undefined, 'asc', 'desc'].includes(direction)) {
      throw new Problem('bad-input', `--sort: “${part.trim()}” is nothing to sort by`, {
        hint: Object.hasOwn(BOARD_BENCHMARKS, key)
          ? `Show it with --benchmark ${key}.`
          : `Choose among ${[...columns, ...PLAIN_SORT_KEYS].join(', ')}, with :asc or :desc if need be.`,
      })
    }
    return { by, descending: direction === undefined ? !ASCENDING.has(key) : direction === 'desc' }
  })
}
