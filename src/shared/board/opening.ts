import type { BoardView } from '../contract/board-view.ts'
import type { Board, BoardRow } from './board.ts'
import { buildBoard } from './build-board.ts'
import type { BoardModel, Figure } from './figure.ts'
import { countFaulty } from './filters.ts'
import { collectMarks, type Mark } from './marks.ts'
import { describeStanding, type Standing } from './standing.ts'

/** What is said of all rows of a board, beside what stands in each. */
export interface Digest extends Counts, Traits {
  /** Rows there are. */
  readonly rows: number
  readonly standing: Standing
}

interface Counts {
  /** Models with a figure in the columns, whatever filters leave of them. */
  readonly models: number
  /** Of those, hidden as a fault put every figure there. */
  readonly faulty: number
}

interface Traits {
  /** Rows that have an average. */
  readonly averages: number
  /** Of the models, by letters: the widest is among them. */
  readonly longestNames: readonly string[]
  /** What the cells bear, colouring among it. */
  readonly marks: readonly Mark[]
}

/**
 * What a page draws before it has all figures, of which there are tens of thousands: the first rows of the board, as the
 * whole of it has them, and what it says of all rows.
 */
export interface Opening {
  readonly board: Board
  readonly digest: Digest
  /** So many first columns have their cells in the rows, and pinned ones: of others nothing can be said. */
  readonly columnsFilled: number
}

/** Whether what stands in a column, by its place, is in the rows: null there means that there is no figure. */
export const isFilled = ({ board, columnsFilled }: Omit<Opening, 'digest'>, place: number): boolean =>
  place < columnsFilled ||
  board.columns[place]?.pinned === true ||
  board.columns[place]?.benchmark === board.rankedBy

interface Figures {
  readonly models: readonly BoardModel[]
  readonly figures: readonly Figure[]
}

/**
 * The board's first `rows`, each with the cells of the first `columns`, of pinned ones and of the one that ranks; the others are null, and are
 * out of the window's sight until it is moved.
 */
export function openBoard(data: Figures, view: BoardView, size: { rows: number; columns: number }): Opening {
  const board = buildBoard(data.models, data.figures, view)
  const rows = board.rows.slice(0, size.rows).map((row) => ({
    // Places are found when they are asked for: what is sent has to have them.
    ...placesOf(row),
    model: row.model,
    cells: row.cells.map((cell, place) =>
      isFilled({ board, columnsFilled: size.columns }, place) ? cell : null,
    ),
    average: row.average,
  }))
  const digest = {
    rows: board.rows.length,
    standing: describeStanding(board),
    ...countAll(data),
    ...collectTraits(board.rows),
  }
  return { board: { ...board, rows }, digest, columnsFilled: size.columns }
}

const placesOf = ({
  isRanked,
  rank,
  band,
  tied,
}: BoardRow): Pick<BoardRow, 'isRanked' | 'rank' | 'band' | 'tied'> => ({ isRanked, rank, band, tied })

export const countAll = ({ models, figures }: Figures): Counts => ({
  models: models.length,
  faulty: countFaulty(figures),
})

/** The widest name is among so many of the longest; to measure all of them takes time. */
const MOST_NAMES = 16

/** What does not hang on the rows' order. */
export const collectTraits = (rows: readonly BoardRow[]): Traits => ({
  averages: rows.filter(({ average }) => average !== null).length,
  longestNames: rows
    .map(({ model }) => model.name)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_NAMES),
  marks: collectMarks(rows, true),
})
