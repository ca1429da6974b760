import type { Board, Cell } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { escapeLatex } from '../escape.ts'
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

/** `tabular` for what fits a page, `longtable` for what goes on over several, its head on each of them. */
export type LatexForm = 'tabular' | 'longtable'

/** A booktabs table with what it is of, its legend and sources below; `of` as in {@link describeTable}. */
export function* latexTable(
  board: Board,
  view: BoardView,
  form: LatexForm,
  of = board.rows.length,
): Generator<string, number> {
  const sources = new SourceList()
  const head = tableHead(board, view)
  const packages = ['booktabs', ...(form === 'longtable' ? ['longtable'] : []), 'url']
  yield `% Needs ${packages.map((name) => `\\usepackage{${name}}`).join(' and ')}.\n`
  yield `\\begin{${form}}{rllr${'r'.repeat(head.length - 4)}}\n`
  yield* form === 'longtable' ? headsOfPages(head) : headOf(head)
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
  yield form === 'longtable' ? '\\end{longtable}\n\n' : '\\bottomrule\n\\end{tabular}\n\n'
  yield `{\\footnotesize\n${describeTable(board, view, of)
    .map((sentence) => `${escapeText(sentence)}\\par\n`)
    .join('')}`
  for (const [index, source] of sources.all().entries()) {
    const address = source.url === null ? '' : `, \\url{${encodeUrl(source.url)}}`
    yield `\\textsuperscript{${index + 1}}~${escapeText(describeSource(source))}${address}\\par\n`
  }
  yield '}\n'
  return board.rows.length
}

function* headOf(head: readonly string[]): Generator<string> {
  yield `\\toprule\n${line(head.map(escapeText))}\\midrule\n`
}

/** What stands over and under the rows of the first page, of those after it, and of the last. */
function* headsOfPages(head: readonly string[]): Generator<string> {
  yield* headOf(head)
  yield '\\endfirsthead\n'
  yield* headOf(head)
  yield `\\endhead\n\\midrule\n\\multicolumn{${head.length}}{r}{continued on the next page} \\\\\n\\endfoot\n`
  yield '\\bottomrule\n\\endlastfoot\n'
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
