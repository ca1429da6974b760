import type { Board, BoardRow, Cell } from '#shared/board/board.ts'
import { CELL_SIGNS, signsOf } from '#shared/board/cell-signs.ts'
import type { Source } from '#shared/board/figure.ts'
import { isRankable } from '#shared/board/metric.ts'
import { describePart } from '#shared/board/part.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Interval } from '#shared/statistics/wilson.ts'

/** Numbers the sources as a table comes by them. */
export class SourceList {
  readonly #numbers = new Map<number, number>()
  readonly #sources: Source[] = []

  numberOf(source: Source): number {
    const known = this.#numbers.get(source.id)
    if (known !== undefined) return known
    this.#sources.push(source)
    this.#numbers.set(source.id, this.#sources.length)
    return this.#sources.length
  }

  /** In the order of their numbers, from 1. */
  all(): readonly Source[] {
    return this.#sources
  }
}

/** `81.2~ [79.0, 83.2]`, with what sets the figure apart. */
export function cellText(cell: Cell): string {
  const { figure, interval } = cell
  const marks = signsOf(cell)
    .map((sign) => CELL_SIGNS[sign])
    .join('')
  const metric = isRankable(figure) ? '' : ` (${figure.metric})`
  const part = describePart(figure)
  return `${formatScore(figure.score)}${marks}${rangeText(interval)}${metric}${part === null ? '' : ` (${part})`}`
}

const rangeText = (interval: Interval | null): string =>
  interval === null ? '' : ` [${formatScore(interval[0])}, ${formatScore(interval[1])}]`

export function rankText({ rank }: BoardRow): string {
  if (rank === null) return '–'
  return rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`
}

/** With the number of benchmarks where it is not over all, and where own and reported figures are in it together. */
export function averageText({ average }: BoardRow): string {
  if (average === null) return '–'
  const count = average.benchmarks < average.of ? ` (${average.benchmarks} of ${average.of})` : ''
  const mixture = average.provenances.length > 1 ? ` (${average.provenances.join(' + ')})` : ''
  return `${formatScore(average.score)}${rangeText(average.interval)}${count}${mixture}`
}

export const sizeText = ({ model }: BoardRow): string => (model.paramsB === null ? '–' : `${model.paramsB} B`)

export function tableHead(board: Board, view: BoardView): string[] {
  const average = `Average (${view.average.kind}, ${board.columns.length})`
  return ['Rank', 'Model', 'Organisation', 'Size', average, ...board.columns.map(({ name }) => name)]
}

export const describeSource = ({ title, date, attribution }: Source): string =>
  [title, date, attribution].filter((part) => part !== null).join(', ')
