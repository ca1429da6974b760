import { type Command, Option } from 'commander'
import { BOARD_BENCHMARKS, compareBenchmarks } from '#shared/board/benchmarks.ts'
import { PROVENANCES, type Provenance } from '#shared/board/provenance.ts'
import { type BoardView, boardView, PLAIN_SORT_KEYS } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import type { LeaderboardQuery } from '#shared/contract/views.ts'
import { isBenchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import type { Judgement } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { decimalNumber } from '../arguments.ts'
import { judgementOption } from '../judgement-option.ts'

/** What `leaderboard` and `export leaderboard` both take: which figures, in which order. */
export interface LeaderboardOptions {
  readonly benchmark?: string
  readonly format?: Format
  readonly view?: string
  readonly provenance?: Provenance | 'all'
  readonly openWeights?: boolean
  readonly maxParamsB?: number
  readonly sort?: string
  readonly tidy?: boolean
  readonly allFigures?: boolean
  readonly judgement?: Judgement
}

export function addLeaderboardOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--benchmark <benchmark>', 'only this benchmark').choices(
        Object.keys(BOARD_BENCHMARKS).sort(compareBenchmarks),
      ),
    )
    .addOption(new Option('--format <format>', 'only this prompt format').choices(FORMATS))
    .option('--view <name>', 'the board as this view shows it, built-in or saved')
    .addOption(
      new Option('--provenance <whose>', 'own runs, published or imported figures, or all of them').choices([
        ...PROVENANCES,
        'all',
      ]),
    )
    .option('--open-weights', 'only models with open weights')
    .option(
      '--max-params-b <n>',
      'only models of at most so many billion parameters',
      decimalNumber({ min: 0 }),
    )
    .option(
      '--sort <keys>',
      'a benchmark that is shown, average, model, organisation, type, params or released; KEY:asc; K1,K2',
    )
    .addOption(judgementOption())
    .option('--tidy', 'one row a model × benchmark × format × subset (CSV and JSON)')
    .addOption(
      new Option(
        '--all-figures',
        'one row a figure, those that the board shows marked (CSV and JSON)',
      ).conflicts('tidy'),
    )
}

/**
 * What the options ask for: the plain list of own runs, or the board, which any option that only a board has calls
 * for.
 */
export function chooseQuery(options: LeaderboardOptions): LeaderboardQuery | 'board' {
  const { benchmark = null, format = null, judgement = 'machine', ...boardOptions } = options
  if (BOARD_OPTIONS.some((name) => boardOptions[name] !== undefined)) return 'board'
  if (benchmark !== null && !isBenchmark(benchmark)) return 'board'
  return { benchmark, format, judgement }
}

const BOARD_OPTIONS = [
  'view',
  'provenance',
  'openWeights',
  'maxParamsB',
  'sort',
  'tidy',
  'allFigures',
] as const

/** The view that the options describe: a named one or the usual, of own runs unless told otherwise, with their changes. */
export async function resolveView(client: Client, options: LeaderboardOptions): Promise<BoardView> {
  const named = options.view === undefined ? null : await findView(client, options.view)
  const base = named ?? boardView.parse({ provenance: ['own'] })
  const provenance = options.provenance === 'all' ? [] : options.provenance && [options.provenance]
  const view: BoardView = {
    ...base,
    ...(provenance && { provenance }),
    ...(options.benchmark !== undefined && { benchmarks: [options.benchmark] }),
    ...(options.format !== undefined && { formats: [options.format] }),
    ...(options.judgement !== undefined && { judgement: options.judgement }),
    ...(options.openWeights && { weights: 'open' as const }),
    ...(options.maxParamsB !== undefined && { paramsB: { ...base.paramsB, max: options.maxParamsB } }),
  }
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
