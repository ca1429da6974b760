import type { Board, BoardRow } from '#shared/board/board.ts'
import { buildBoard } from '#shared/board/build-board.ts'
import { CELL_SIGNS, type CellSign, SIGN_MEANINGS, signsOf } from '#shared/board/cell-signs.ts'
import { joinFigures } from '#shared/board/join-figures.ts'
import { isRankable } from '#shared/board/metric.ts'
import { describePart } from '#shared/board/part.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Column } from '../output/table.ts'
import { intervalOrDash, percentOrDash, rankOrDash } from '../run-report.ts'

/** Follows a score of another metric than single samples. */
const UNRANKED = '°'

/** The board for people at a terminal, and what the signs in it mean: those that are there. */
export async function readBoardTable(
  client: Client,
  view: BoardView,
  top: number | null,
): Promise<{ columns: readonly Column[]; rows: string[][]; legend: string[] }> {
  const data = await client.board.figures({ judgement: view.judgement })
  const whole = buildBoard(data.models, joinFigures(data), view)
  const board = { ...whole, rows: whole.rows.slice(0, top ?? undefined) }
  return { columns: titlesOf(board), rows: board.rows.map(toRow), legend: describeSigns(board) }
}

function describeSigns({ rows }: Board): string[] {
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []))
  const signs = new Set(cells.flatMap(signsOf))
  const metrics = new Set(cells.flatMap(({ rankable, figure }) => (rankable ? [] : [figure.metric])))
  const lines = (Object.keys(CELL_SIGNS) as CellSign[])
    .filter((sign) => signs.has(sign))
    .map((sign) => `${CELL_SIGNS[sign]} ${SIGN_MEANINGS[sign]}`)
  if (metrics.size > 0)
    lines.push(
      `${UNRANKED} not of single samples, neither ranked nor averaged: ${[...metrics].sort().join(', ')}`,
    )
  return lines
}

const titlesOf = ({ columns }: Board): Column[] => [
  { title: 'rank', align: 'right' },
  { title: 'model' },
  { title: 'size B', align: 'right', leaveOut: columns.length + 1 },
  { title: 'average %', align: 'right', leaveOut: columns.length + 2 },
  // Where there is no room for all intervals, those of the first columns stay longest.
  ...columns.flatMap(({ benchmark }, index): Column[] => [
    { title: `${benchmark} %`, align: 'figure' },
    { title: `${benchmark} 95 % CI`, align: 'right', leaveOut: columns.length - index },
  ]),
]

function toRow({ rank, model, average, cells }: BoardRow): string[] {
  return [
    rankOrDash(rank),
    model.name,
    model.paramsB === null ? '–' : String(model.paramsB),
    percentOrDash(average?.score ?? null),
    ...cells.flatMap((cell) => {
      if (cell === null) return ['–', '–']
      const signs = signsOf(cell).map((sign) => CELL_SIGNS[sign])
      const unranked = isRankable(cell.figure) ? '' : UNRANKED
      const part = describePart(cell.figure)
      const marked = `${formatScore(cell.figure.score)}${signs.join('')}${unranked}`
      return [part === null ? marked : `${marked} ${part}`, intervalOrDash(cell.interval)]
    }),
  ]
}
