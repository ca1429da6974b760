import type { BoardView } from '../contract/board-view.ts'
import { FORMATS, type Format, isChainOfThought, isInContext } from '../domain/format.ts'
import { formatScore } from '../domain/numbers.ts'
import { type Difference, differenceOf } from '../statistics/difference.ts'
import { adjustHolm } from '../statistics/holm.ts'
import { areAlike } from './alike.ts'
import { compareBenchmarks } from './benchmarks.ts'
import type { Cell } from './board.ts'
import { toCell } from './build-board.ts'
import { compareText } from './choose-figure.ts'
import { FEWEST_COMPARED } from './compared-models.ts'
import { type Figure, formatOf } from './figure.ts'
import { createFigureFilter } from './filters.ts'
import { isRankable } from './metric.ts'

export interface ComparedCell extends Cell {
  /** Single-sample, and nothing it states is against the row's format; what is not is shown and never compared. */
  readonly alike: boolean
  /** What the leaderboard shows of the model here, where that reads otherwise: it need not be of the row's format. */
  readonly leaderboard: Figure | null
}

/** Of what is alike in a row: the best against the worst. */
export interface Spread extends Difference {
  /** Places among the models. */
  readonly best: number
  readonly worst: number
  /** Beyond chance at 5 %, with all pairs of models and all rows of the table allowed for; null where not known. */
  readonly beyondChance: boolean | null
}

/** What the compared figures of a row have in common, as far as any of them states it. */
export interface Setting {
  /** With solved examples in the prompt; null: none of them says. */
  readonly inContext: boolean | null
  readonly chainOfThought: boolean | null
  /** Each of them states both. */
  readonly complete: boolean
}

export interface ComparedRow {
  readonly benchmark: string
  readonly task: string | null
  readonly setting: Setting
  /** One a model, in their order. */
  readonly cells: readonly (ComparedCell | null)[]
  /** Null where fewer than two are alike. */
  readonly spread: Spread | null
}

export const COMPARISON_SORTS = ['difference', 'name'] as const
export type ComparisonSort = (typeof COMPARISON_SORTS)[number]

/**
 * Models side by side: a row a benchmark or task that any of them has. A row compares figures of one format, the
 * one that most of the models may have been asked in, so that only like is set against like: what sources leave open
 * is not held against a figure, and the row says so. What the view filters models by does not count, as these are
 * named one by one.
 */
export function compareModels(
  models: readonly string[],
  figures: readonly Figure[],
  view: BoardView,
  sort: ComparisonSort,
): ComparedRow[] {
  const isConsidered = createFigureFilter(view)
  const named = new Set(models)
  const groups = Map.groupBy(
    figures.filter((figure) => named.has(figure.model) && isConsidered(figure)),
    ({ benchmark, task }) => `${benchmark}\n${task ?? ''}`,
  )
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ benchmark: first.benchmark, task: first.task, ...compareRow(models, group) }] : []
  })
  const pairs = (models.length * (models.length - 1)) / 2
  // The best of several against the worst is the widest of all their pairs, which chance alone makes wide.
  const tests = rows.flatMap(({ spread }) =>
    spread?.p == null ? [] : [{ spread, p: Math.min(1, spread.p * pairs) }],
  )
  const adjusted = adjustHolm(tests.map(({ p }) => p))
  const pOf = new Map(tests.map(({ spread }, index) => [spread, adjusted[index]]))
  return rows
    .map((row): ComparedRow => {
      const { spread } = row
      if (spread === null) return { ...row, spread }
      const p = pOf.get(spread)
      return { ...row, spread: { ...spread, beyondChance: p === undefined ? null : p < 0.05 } }
    })
    .sort((a, b) => (sort === 'difference' ? compareSpreads(a, b) : 0) || compareNames(a, b))
}

type Unjudged = Omit<Spread, 'beyondChance'>

function compareRow(
  models: readonly string[],
  figures: readonly Figure[],
): Pick<ComparedRow, 'setting' | 'cells'> & { spread: Unjudged | null } {
  const byModel = models.map((model) => figures.filter((figure) => figure.model === model))
  const format = commonFormat(byModel)
  // What stands alone is set against nothing: it is what the leaderboard shows.
  const isAlone = byModel.filter((own) => own.length > 0).length < FEWEST_COMPARED
  const cells = byModel.map((own): ComparedCell | null => {
    const like = own.filter((figure) => mayBe(figure, format))
    const stated = like.filter((figure) => formatOf(figure) === format)
    const shown = toCell(own)
    const cell = isAlone ? shown : (toCell(stated) ?? toCell(like) ?? shown)
    if (cell === null || shown === null) return null
    const { more, disagreement, figure } = shown
    const leaderboard = formatScore(figure.score) === formatScore(cell.figure.score) ? null : figure
    return { ...cell, more, disagreement, alike: isAlone ? isRankable(figure) : like.length > 0, leaderboard }
  })
  return { setting: settingOf(cells), cells, spread: spreadOf(cells) }
}

/** Whether a figure is of one sample, and nothing it states is against the format. */
const mayBe = (figure: Figure, format: Format): boolean =>
  isRankable(figure) &&
  (statesContext(figure) ?? isInContext(format)) === isInContext(format) &&
  (figure.chainOfThought ?? isChainOfThought(format)) === isChainOfThought(format)

/** Null where a source gives no shots; an own run is always of a format. */
const statesContext = (figure: Figure): boolean | null =>
  figure.provenance === 'own'
    ? isInContext(figure.run.format)
    : figure.shots === null
      ? null
      : figure.shots > 0

/** The format that most models may have, then that most state; then as listed in `FORMATS`. */
function commonFormat(byModel: readonly (readonly Figure[])[]): Format {
  const count = (test: (figure: Figure) => boolean): number => byModel.filter((own) => own.some(test)).length
  const [best] = FORMATS.map((format) => ({
    format,
    models: count((figure) => mayBe(figure, format)),
    stated: count((figure) => isRankable(figure) && formatOf(figure) === format),
  })).sort((a, b) => b.models - a.models || b.stated - a.stated)
  return best?.format ?? FORMATS[0]
}

function settingOf(cells: readonly (ComparedCell | null)[]): Setting {
  const alike = cells.flatMap((cell) => (cell?.alike ? [cell.figure] : []))
  return {
    inContext: alike.map(statesContext).find((stated) => stated !== null) ?? null,
    chainOfThought: alike.map((figure) => figure.chainOfThought).find((stated) => stated !== null) ?? null,
    complete: alike.length > 0 && alike.every((figure) => formatOf(figure) !== null),
  }
}

function spreadOf(cells: readonly (ComparedCell | null)[]): Unjudged | null {
  const alike = cells.flatMap((cell, place) => (cell?.alike ? [{ cell, place }] : []))
  if (alike.length < FEWEST_COMPARED) return null
  const sorted = alike.sort((a, b) => b.cell.figure.score - a.cell.figure.score || a.place - b.place)
  const best = sorted.at(0)
  const worst = sorted.at(-1)
  if (!best || !worst) return null
  const measure = ({ cell: { figure, standardError } }: typeof best) => ({
    score: figure.score,
    standardError,
  })
  return { ...differenceOf(measure(best), measure(worst)), best: best.place, worst: worst.place }
}

const compareSpreads = (a: ComparedRow, b: ComparedRow): number =>
  (b.spread?.value ?? -1) - (a.spread?.value ?? -1)

const compareNames = (a: ComparedRow, b: ComparedRow): number =>
  compareBenchmarks(a.benchmark, b.benchmark) || compareText(a.task ?? '', b.task ?? '')

/** Whether what the rows compare is of one setting, as far as is stated; see {@link areAlike}. */
export const compareAlike = (rows: readonly ComparedRow[]): boolean =>
  areAlike(
    rows.flatMap(({ cells, spread }) =>
      spread === null ? [] : cells.flatMap((cell) => (cell?.alike ? [cell] : [])),
    ),
  )

/** Whether a row compares every model. */
export const isWhole = ({ cells, spread }: ComparedRow): boolean =>
  spread !== null && cells.every((cell) => cell?.alike)

/** How often each model is the best of all, over the rows that compare every one of them. */
export function countWins(rows: readonly ComparedRow[], models: number): { of: number; wins: number[] } {
  const whole = rows.filter(isWhole)
  const wins = Array.from({ length: models }, () => 0)
  for (const { spread } of whole)
    if (spread && spread.value > 0) wins[spread.best] = (wins[spread.best] ?? 0) + 1
  return { of: whole.length, wins }
}
