import { averagedOf } from '#shared/board/average.ts'
import type { Digest, Opening } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import type { LeafColumn } from './leaf-columns.ts'

/** No row has an average, though there are rows: with none on all benchmarks shown, the column is empty. */
export const lacksAverages = ({ rows, averages }: Digest): boolean => rows > 0 && averages === 0

/** What a column holds, in a sentence or two for whoever does not know its name; null where nothing is known of it. */
export function explainColumn(
  column: LeafColumn,
  { board, digest }: Opening,
  { average }: BoardView,
  text: Messages,
): string | null {
  const { headings, facts, benchmarks } = text.terms
  switch (column.kind) {
    case 'fact':
      return facts[column.fact]
    case 'part':
      return column.part === 'score' ? (benchmarks[column.benchmark] ?? null) : headings[column.part]
    case 'average': {
      if (average.requireAll && lacksAverages(digest))
        return headings.averageOfNone(averagedOf(board.columns).length)
      return text.sentences([
        headings[average.kind],
        average.requireAll ? headings.averageOfAll : headings.averageOfSome,
      ])
    }
    default:
      return headings[column.kind]
  }
}
