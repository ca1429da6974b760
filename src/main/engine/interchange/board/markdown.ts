import type { Board, Cell } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { escapeMarkdown } from '../escape.ts'
import { describeTable } from './table-legend.ts'
import {
  averageText,
  cellText,
  describeSource,
  rankText,
  SourceList,
  sizeText,
  tableHead,
} from './table-text.ts'

/** A table with its sources as footnotes below; `of` as in {@link describeTable}. */
export function* markdownTable(board: Board, view: BoardView, of: number): Generator<string, number> {
  const sources = new SourceList()
  const head = tableHead(board, view)
  const textColumns = new Set(['Model', 'Organisation'])
  yield line(head.map(escapeMarkdown))
  yield line(head.map((title) => (textColumns.has(title) ? '---' : '---:')))
  for (const row of board.rows) {
    yield line([
      rankText(row),
      escapeMarkdown(row.model.name),
      escapeMarkdown(row.model.organisation ?? '–'),
      sizeText(row),
      escapeMarkdown(averageText(row)),
      ...row.cells.map((cell) => (cell === null ? '–' : withSource(cell, sources))),
    ])
  }
  yield `\n${describeTable(board, view, of)
    .map((sentence) => escapeMarkdown(sentence))
    .join('  \n')}\n`
  for (const [index, source] of sources.all().entries()) {
    yield `${index === 0 ? '\n' : ''}[^${index + 1}]: ${escapeMarkdown(describeSource(source))}${source.url === null ? '' : `, <${source.url}>`}\n`
  }
  return board.rows.length
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function withSource(cell: Cell, sources: SourceList): string {
  const { figure } = cell
  const footnote = figure.provenance === 'own' ? '' : `[^${sources.numberOf(figure.source)}]`
  return `${escapeMarkdown(cellText(cell))}${footnote}`
}
