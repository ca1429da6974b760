import { averagedOf } from '#shared/board/average.ts'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Average, Board, BoardRow, Cell } from '#shared/board/board.ts'
import { type Figure, formatOf } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import { isRankable, metricKindOf } from '#shared/board/metric.ts'
import { shareOf } from '#shared/board/part.ts'
import type { BoardView, SortKey } from '#shared/contract/board-view.ts'
import { formatCount, formatScore } from '#shared/domain/numbers.ts'
import type { Interval } from '#shared/statistics/wilson.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import type { LeafColumn } from './leaf-columns.ts'

export const rangeText = ([low, high]: readonly [number, number]): string =>
  `${formatScore(low)}–${formatScore(high)}`

export function rankText({ rank }: BoardRow): string {
  if (rank === null) return '–'
  return rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`
}

/** What a column is called where it stands alone. */
export function columnName(column: LeafColumn, text: Messages): string {
  const names = text.leaderboard.columns
  switch (column.kind) {
    case 'part': {
      const benchmark = describeBenchmark(column.benchmark).name
      return column.part === 'score' ? benchmark : text.enumerate([benchmark, names[column.part]])
    }
    case 'fact':
      return names[column.fact]
    default:
      return names[column.kind]
  }
}

export function sortName(key: SortKey, text: Messages): string {
  const names: Readonly<Record<string, string>> = text.leaderboard.sortKeys
  return names[key] ?? describeBenchmark(key.slice('score/'.length)).name
}

/** All there is to say of one cell in a sentence: read out, shown on hovering and under the table. */
export function describeColumn(row: BoardRow, column: LeafColumn, board: Board, text: Messages): string {
  const { model } = row
  const words = text.leaderboard
  switch (column.kind) {
    case 'pick':
      return text.labelled(words.columns.pick, model.name)
    case 'rank':
      return describeRank(row, board, text)
    case 'model':
      return text.enumerate([model.name, model.organisation].filter((part) => part !== null))
    case 'fact':
      return text.enumerate([
        text.labelled(words.columns[column.fact], factText(row, column.fact, text)),
        ...(column.fact === 'type' && model.type !== null ? [text.terms.types[model.type]] : []),
      ])
    case 'average':
      return row.average
        ? describeAverage(row.average, text)
        : words.averageMissing(averagedOf(board.columns).length)
    case 'part': {
      const cell = row.cells[column.place] ?? null
      const name = describeBenchmark(column.benchmark).name
      if (cell === null) return text.labelled(name, words.missing)
      if (column.part === 'score') return `${name} ${describeCell(cell, text)}`
      return text.labelled(columnName(column, text), partText(cell, column.part, text))
    }
  }
}

function describeRank({ rank, band, tied, cells, average }: BoardRow, board: Board, text: Messages): string {
  const words = text.leaderboard.rank
  if (rank === null) {
    const place = board.columns.findIndex(({ benchmark }) => benchmark === board.rankedBy)
    const cell = place === -1 ? null : (cells[place] ?? null)
    if (place === -1 ? average === null : cell === null) return words.none('missing')
    if (cell?.part === 'unfinished') return words.none('unfinished')
    return words.none(cell?.rankable === false ? 'unranked' : 'unsure')
  }
  const [best, worst] = rank
  if (band === null) return words.ofSample(best, worst)
  const range = best === worst ? words.sole(best) : words.range(best, worst)
  return tied !== null && tied > 1 ? text.enumerate([range, words.tied(tied)]) : range
}

function describeAverage(average: Average, text: Messages): string {
  const words = text.leaderboard
  const { provenances } = average
  return text.enumerate([
    text.percent(formatScore(average.score)),
    words.averageOf(average.benchmarks, average.of),
    describeInterval(average, text),
    ...(provenances.length > 1
      ? [words.mixedLong(provenances.map((provenance) => words.provenance[provenance]))]
      : []),
  ])
}

/** `92.0 %, published, 95 % interval 90.4 to 93.3 (…), 3 more figures`. */
export function describeCell(cell: Cell, text: Messages): string {
  const words = text.leaderboard
  const { figure } = cell
  return text.enumerate([
    text.percent(formatScore(figure.score)),
    words.provenance[figure.provenance],
    ...describeShare(figure, text),
    ...(isRankable(figure)
      ? []
      : [`${figure.metric}, ${words.notRanked(words.metricKind[metricKindOf(figure)])}`]),
    describeInterval(cell, text),
    ...flagsOf(cell).map((flag) => flagText(flag.means, text)),
    ...(cell.more > 0 ? [words.more(cell.more)] : []),
    ...(cell.disagreement === null ? [] : [describeDisagreement(cell.disagreement, text)]),
  ])
}

/** How much of the benchmark an own figure is over, where that is not all. */
export function describeShare(figure: Figure, text: Messages): string[] {
  const share = shareOf(figure)
  return share === null ? [] : [text.leaderboard.share(share.items, share.of)]
}

export const describeDisagreement = ([low, high]: Interval, text: Messages): string =>
  text.leaderboard.disagreement(formatScore(low), formatScore(high))

export function describeInterval(
  { interval, basis }: Pick<Cell, 'interval' | 'basis'>,
  text: Messages,
): string {
  const words = text.leaderboard
  if (interval === null || basis === null) return words.noInterval
  return words.withBasis(
    words.interval(formatScore(interval[0]), formatScore(interval[1])),
    words.basis[basis],
  )
}

export function flagText(means: ReturnType<typeof flagsOf>[number]['means'], text: Messages): string {
  const words = text.leaderboard
  if (means === 'hub-run') return words.hubRun
  if (means === 'sample' || means === 'unfinished') return words.part[means]
  return words.marks[means]
}

export function partText(cell: Cell, part: 'n' | 'interval' | 'format', text: Messages): string {
  switch (part) {
    case 'n':
      return cell.items === null ? '–' : formatCount(cell.items)
    case 'interval':
      return cell.interval === null ? '–' : rangeText(cell.interval)
    case 'format':
      return settingText(cell.figure, text)
  }
}

/** The format where it is known, else what is known of it. */
export function settingText(figure: Figure, text: Messages): string {
  const format = formatOf(figure)
  const shots = figure.shots === null ? [] : [text.leaderboard.filters.shotsOf(figure.shots)]
  if (format !== null) return [...shots, format.endsWith('cot') ? 'CoT' : 'AO'].join(' ')
  const cot = figure.chainOfThought === null ? [] : [figure.chainOfThought ? 'CoT' : 'AO']
  return [...shots, ...cot].join(' ') || '–'
}

export function factText({ model }: BoardRow, fact: BoardView['facts'][number], text: Messages): string {
  switch (fact) {
    case 'type':
      return model.type ?? '–'
    case 'params':
      return model.paramsB === null ? '–' : `${model.paramsB}B`
    case 'released':
      return model.released ?? '–'
    case 'weights':
      if (model.openWeights === null) return '–'
      return model.openWeights ? text.leaderboard.open : text.leaderboard.closed
  }
}
