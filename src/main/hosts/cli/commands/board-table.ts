import type { Board, BoardRow } from '#shared/board/board.ts'
import { buildBoard } from '#shared/board/build-board.ts'
import { joinFigures } from '#shared/board/join-figures.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Column } from '../output/table.ts'
import { intervalOrDash, percentOrDash } from '../run-report.ts'

/** The board for people at a terminal. A score of another metric than single samples is followed by its name. */
export async function readBoardTable(
  client: Client,
  view: BoardView,
): Promise<{ columns: readonly Column[]; rows: string[][] }> {
  const data = await client.board.figures({ judgement: view.judgement })
  const board = buildBoard(data.models, joinFigures(data), view)
  return { columns: titlesOf(board), rows: board.rows.map(toRow) }
}

const titlesOf = ({ columns }: Board): Column[] => [
  { title: 'rank', align: 'right' },
  { title: 'model' },
  { title: 'size B', align: 'right', leaveOut: columns.length + 1 },
  { title: 'average %', align: 'right', leaveOut: columns.length + 2 },
  // Where there is no room for all intervals, those of the first columns stay longest.
  ...columns.flatMap(({ benchmark }, index): Column[] => [
    { title: `${benchmark} %`, align: 'right' },
    { title: `${benchmark} 95 % CI`, align: 'right', leaveOut: columns.length - index },
  ]),
]

function toRow({ rank, model, average, cells }: BoardRow): string[] {
  return [
    rank === null ? '–' : rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`,
    model.name,
    model.paramsB === null ? '–' : String(model.paramsB),
    percentOrDash(average?.score ?? null),
    ...cells.flatMap((cell) => {
      if (cell === null) return ['–', '–']
      const metric = cell.rankable ? '' : ` ${cell.figure.metric}`
      return [`${formatScore(cell.figure.score)}${metric}`, intervalOrDash(cell.interval)]
    }),
  ]
}
