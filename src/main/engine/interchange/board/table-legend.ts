import type { Board, Cell } from '#shared/board/board.ts'
import { CELL_SIGNS, type CellSign, SIGN_MEANINGS, signsOf } from '#shared/board/cell-signs.ts'
import { isRankable } from '#shared/board/metric.ts'
import { partOf } from '#shared/board/part.ts'
import { type BoardView, UNSTATED } from '#shared/contract/board-view.ts'
import { formatCount } from '#shared/domain/numbers.ts'

/**
 * What both Markdown and LaTeX say below a table: what it is of, and what the signs mean that are in it, a sentence
 * each. `of`: how many rows there would be, were none cut off.
 */
export function describeTable(board: Board, view: BoardView, of: number): string[] {
  const cells = board.rows.flatMap((row) => row.cells)
  const shown = cells.filter((cell) => cell !== null)
  const parts = new Set(shown.map(({ figure }) => partOf(figure)))
  return [
    `${describeRows(board.rows.length, of)}${describeFilters(view)}.`,
    describeNumbers(board, shown),
    ...describeSigns(shown),
    ...(shown.some(({ figure }) => !isRankable(figure))
      ? ['A metric in parentheses is not of single samples; such a figure is neither ranked nor averaged.']
      : []),
    ...(parts.has('sample') ? ['A sample is over some of a benchmark’s items and is not averaged.'] : []),
    ...(parts.has('unfinished') ? ['An unfinished run is neither ranked nor averaged.'] : []),
  ]
}

const describeRows = (rows: number, of: number): string =>
  rows < of ? `The first ${formatCount(rows)} of ${formatCounted(of, 'model')}` : formatCounted(rows, 'model')

function describeNumbers({ rows }: Board, shown: readonly Cell[]): string {
  const intervals = shown.some(({ interval }) => interval !== null) ? ', with 95 % intervals' : ''
  const isMissing = rows.some(
    ({ model, rank, average, cells }) =>
      rank === null ||
      average === null ||
      model.organisation === null ||
      model.paramsB === null ||
      cells.includes(null),
  )
  const places = rows.some(({ rank }) => rank !== null && rank[0] !== rank[1])
  return `Scores in percent${intervals}${isMissing ? '; what is not known is –' : ''}.${places ? ' Places are ranges that chance leaves open.' : ''}`
}

function describeSigns(shown: readonly Cell[]): string[] {
  const present = new Set(shown.flatMap(signsOf))
  const signs = (Object.keys(CELL_SIGNS) as CellSign[]).filter((sign) => present.has(sign))
  return signs.length === 0
    ? []
    : [`${signs.map((sign) => `${CELL_SIGNS[sign]} ${SIGN_MEANINGS[sign]}`).join('; ')}.`]
}

const formatCounted = (count: number, one: string): string =>
  `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`

/** What the view leaves out, and how it judges; its benchmarks are the table's columns. Empty: nothing. */
function describeFilters(view: BoardView): string {
  const { text, weights, paramsB, released, sources, judgement } = view
  const filters = [
    text.trim() !== '' && `“${text.trim()}”`,
    view.models.join(', '),
    view.organisations.join(', '),
    orUnstated('type', view.types),
    weights !== 'any' && `${weights} weights`,
    describeRange('', paramsB.min, paramsB.max, ' B'),
    describeRange('released ', released.from, released.to, ''),
    orUnstated('format', view.formats),
    orUnstated('shots', view.shots),
    view.provenance.join(', '),
    sources.length > 0 && `from ${formatCounted(sources.length, 'chosen source')}`,
  ].filter((filter) => typeof filter === 'string' && filter !== '')
  return [
    ...(filters.length > 0 ? [`, only: ${filters.join('; ')}`] : []),
    ...(judgement === 'machine' ? [] : [`; own runs by the judgement “${judgement}”`]),
    ...(view.showArtificial ? ['; with faulty figures'] : []),
  ].join('')
}

const orUnstated = (name: string, values: readonly (string | number)[]): string =>
  values.length === 0
    ? ''
    : `${name} ${values.map((value) => (value === UNSTATED ? 'not stated' : value)).join(', ')}`

function describeRange<T>(before: string, from: T | null, to: T | null, unit: string): string {
  if (from === null) return to === null ? '' : `${before}up to ${to}${unit}`
  return to === null ? `${before}from ${from}${unit} on` : `${before}${from} to ${to}${unit}`
}
