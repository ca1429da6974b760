import type { Board, Cell } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { escapeLatex } from '../escape.ts'
import {
  averageText,
  cellText,
  describeSource,
  LEGEND,
  rankText,
  SourceList,
  sizeText,
  tableHead,
} from './table-text.ts'

/** A booktabs table with its legend and sources below; needs the packages `booktabs` and `url`. */
export function* latexTable(board: Board, view: BoardView): Generator<string, number> {
  const sources = new SourceList()
  const head = tableHead(board, view)
  yield '% Needs \\usepackage{booktabs} and \\usepackage{url}.\n'
  yield `\\begin{tabular}{rllr${'r'.repeat(head.length - 4)}}\n\\toprule\n`
  yield `${line(head.map(escapeText))}\\midrule\n`
  for (const row of board.rows) {
    yield line([
      escapeText(rankText(row)),
      escapeText(row.model.name),
      escapeText(row.model.organisation ?? '–'),
      escapeText(sizeText(row)),
      escapeText(averageText(row)),
      ...row.cells.map((cell) => (cell === null ? '--' : withSource(cell, sources))),
    ])
  }
  yield '\\bottomrule\n\\end{tabular}\n\n'
  yield `{\\footnotesize\n${LEGEND.map((sentence) => `${escapeText(sentence)}\\par\n`).join('')}`
  for (const [index, source] of sources.all().entries()) {
    const address = source.url === null ? '' : `, \\url{${encodeUrl(source.url)}}`
    yield `\\textsuperscript{${index + 1}}~${escapeText(describeSource(source))}${address}\\par\n`
  }
  yield '}\n'
  return board.rows.length
}

const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\\n`

/** A row that begins with a bracket would be read as the option of the row end before it. */
const escapeText = (text: string): string =>
  escapeLatex(text).replaceAll('[', '{[}').replaceAll('†', '\\dag{}').replaceAll('≠', '$\\neq$')

function withSource(cell: Cell, sources: SourceList): string {
  const { figure } = cell
  const number = figure.provenance === 'own' ? '' : `\\textsuperscript{${sources.numberOf(figure.source)}}`
  return `${escapeText(cellText(cell))}${number}`
}

/** What would end the argument of \\url early is written as an address may write it. */
const encodeUrl = (url: string): string => url.replace(/[\s\\{}]/g, encodeURIComponent)
