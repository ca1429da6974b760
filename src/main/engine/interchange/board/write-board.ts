import type { Board, BoardRow } from '#shared/board/board.ts'
import { buildBoard } from '#shared/board/build-board.ts'
import type { BoardModel, Figure } from '#shared/board/figure.ts'
import type { BOARD_EXPORT_FORMATS, BOARD_LAYOUTS } from '#shared/contract/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { Problem } from '#shared/domain/problem.ts'
import { toChunks } from '../chunks.ts'
import { figuresCsv, tidyCsv, wideCsv } from './csv.ts'
import { tidyJson, wideJson } from './json.ts'
import { latexTable } from './latex.ts'
import { markdownTable } from './markdown.ts'
import { figureRows, rowsOfTasksOnly, tidyRows } from './tidy-rows.ts'

export interface BoardExport {
  readonly models: readonly BoardModel[]
  /** Of whole benchmarks; for the layouts `tidy` and `figures` of their tasks too. */
  readonly figures: readonly Figure[]
  readonly view: BoardView
  readonly as: (typeof BOARD_EXPORT_FORMATS)[number]
  readonly layout: (typeof BOARD_LAYOUTS)[number]
  /** Only so many models, the first ones; null: all. */
  readonly top: number | null
}

/** The board as a file, in chunks of text; returns how many rows it has. The same input gives the same bytes. */
export function* writeBoard(options: BoardExport): Generator<string, { rows: number }> {
  return { rows: yield* toChunks(writeLines(options)) }
}

function writeLines(options: BoardExport): Generator<string, number> {
  const { models, figures, view, as, layout } = options
  const whole = buildBoard(models, figures, view)
  if (layout === 'tidy' || layout === 'figures') {
    const rows = firstRows([...whole.rows, ...rowsOfTasksOnly(whole, models, figures, view)], options)
    return layout === 'tidy'
      ? writeTidy({ ...whole, rows }, options)
      : writeFigures({ ...whole, rows }, options)
  }
  const board = { ...whole, rows: firstRows(whole.rows, options) }
  if (layout === 'pages' && as !== 'latex')
    throw new Problem('bad-input', 'a table over several pages is for LaTeX', {
      hint: 'leave --longtable out',
    })
  switch (as) {
    case 'csv':
      return wideCsv(board)
    case 'json':
      return wideJson(view, board)
    case 'markdown':
      return markdownTable(board, view, whole.rows.length)
    case 'latex':
      return latexTable(board, view, layout === 'pages' ? 'longtable' : 'tabular', whole.rows.length)
  }
}

const firstRows = (rows: readonly BoardRow[], { top }: BoardExport): readonly BoardRow[] =>
  rows.slice(0, top ?? undefined)

function writeTidy(board: Board, { figures, view, as }: BoardExport): Generator<string, number> {
  const rows = tidyRows(board, figures, view)
  if (as === 'csv') return tidyCsv(rows)
  if (as === 'json') return tidyJson(view, rows)
  throw new Problem('bad-input', 'the tidy layout is for CSV and JSON', { hint: 'leave --tidy out' })
}

function writeFigures(board: Board, { figures, view, as }: BoardExport): Generator<string, number> {
  const rows = figureRows(board, figures, view)
  if (as === 'csv') return figuresCsv(rows)
  if (as === 'json') return tidyJson(view, rows)
  throw new Problem('bad-input', 'a row a figure is for CSV and JSON', { hint: 'leave --all-figures out' })
}
