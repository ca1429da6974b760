import type { Opening } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Client } from '#shared/contract/index.ts'
import { heard } from './heard.ts'

type OpeningInput = Parameters<Client['board']['opening']>[0]

/** The opening of a board that the engine was asked for before there was a cache to keep its answer in. */
export interface AskedOpening {
  readonly input: OpeningInput
  readonly answer: Promise<Opening>
}

/** Asks for the opening of a view. It takes no more than a client: a page can ask before it has anything else. */
export function askOpening(client: Client, view: BoardView): AskedOpening {
  const input = openingInput(view)
  return { input, answer: heard(client.board.opening(input)) }
}

/** CSS pixels: rows are 34 high, and no column of a score is narrower than 60. */
const LEAST_ROW_PX = 34
const LEAST_COLUMN_PX = 60
/** What is asked for fills the window: in steps, so that a window a little larger asks the same. */
const STEP = 8
const MOST = 200

/** What to ask for the opening of a view: as much of it as there is room for in the window. */
export const openingInput = (view: BoardView): OpeningInput => ({
  view,
  rows: fill(window.innerHeight / LEAST_ROW_PX),
  columns: fill(window.innerWidth / LEAST_COLUMN_PX),
})

const fill = (count: number): number => Math.min(MOST, Math.ceil(count / STEP) * STEP)
