import type { Board } from '#shared/board/board.ts'
import { type BoardView, MODEL_FACTS, type ModelFact, type SortKey } from '#shared/contract/board-view.ts'

export const PARTS = ['score', 'n', 'interval', 'format'] as const
export type Part = (typeof PARTS)[number]

/** A column as it is drawn: a benchmark may have several. */
export type LeafColumn =
  | { readonly id: 'pick' | 'rank' | 'average'; readonly kind: 'pick' | 'rank' | 'average' }
  | { readonly id: 'model'; readonly kind: 'model' }
  | { readonly id: ModelFact; readonly kind: 'fact'; readonly fact: ModelFact }
  | {
      readonly id: `${Part}/${string}`
      readonly kind: 'part'
      readonly part: Part
      readonly benchmark: string
      /** Its place among the board's columns. */
      readonly place: number
      readonly pinned: boolean
    }

/** Usual width of a column of scores. */
export const SCORE_PX = 98

const WIDTH: Readonly<Record<'pick' | 'rank' | 'model' | 'average' | ModelFact | Part, number>> = {
  pick: 30,
  rank: 74,
  model: 192,
  average: 90,
  type: 90,
  params: 62,
  weights: 74,
  released: 94,
  score: SCORE_PX,
  n: 66,
  interval: 110,
  format: 118,
}

/** CSS pixels. */
export function usualWidth(column: LeafColumn): number {
  return WIDTH[column.kind === 'fact' ? column.fact : column.kind === 'part' ? column.part : column.kind]
}

/** Facts that are read from the right, as numbers are. */
export const isNumeric = (column: LeafColumn): boolean => column.kind === 'fact' && column.fact === 'params'

/** Every column of the board, in order; the first three and pinned benchmarks stay in sight. */
export function leafColumns({ columns }: Pick<Board, 'columns'>, view: BoardView): LeafColumn[] {
  const parts = view.details ? PARTS : (['score'] as const)
  return [
    { id: 'pick', kind: 'pick' },
    { id: 'rank', kind: 'rank' },
    { id: 'model', kind: 'model' },
    ...MODEL_FACTS.filter((fact) => view.facts.includes(fact)).map(
      (fact): LeafColumn => ({ id: fact, kind: 'fact', fact }),
    ),
    { id: 'average', kind: 'average' },
    ...columns.flatMap(({ benchmark, pinned }, place) =>
      parts.map(
        (part): LeafColumn => ({ id: `${part}/${benchmark}`, kind: 'part', part, benchmark, place, pinned }),
      ),
    ),
  ]
}

export const isPinned = (column: LeafColumn): boolean =>
  column.kind === 'pick' ||
  column.kind === 'rank' ||
  column.kind === 'model' ||
  (column.kind === 'part' && column.pinned)

/** What a heading sorts by; null for a column that has no order. */
export function sortKeyOf(column: LeafColumn): SortKey | null {
  switch (column.kind) {
    case 'rank':
    case 'pick':
      return null
    case 'fact':
      return column.fact === 'weights' ? null : column.fact
    case 'part':
      return column.part === 'score' ? `score/${column.benchmark}` : null
    default:
      return column.kind
  }
}
