import { type BoardView, boardView } from '../contract/board-view.ts'

/** The parts of a view that differ from the board as it opens: what an address holds. */
export type BoardSearch = Partial<BoardView>

const DEFAULTS = boardView.parse({})
const FIELDS = Object.keys(boardView.shape) as (keyof BoardView)[]

/** Reads an address somebody may have typed: a part that is not understood is left out, the others count. */
export function parseBoardSearch(raw: Readonly<Record<string, unknown>>): BoardSearch {
  const parts = FIELDS.flatMap((field) => {
    const part = boardView.shape[field].safeParse(raw[field])
    return part.success && !isDefault(field, part.data) ? [[field, part.data]] : []
  })
  return Object.fromEntries(parts)
}

export const viewOfSearch = (search: BoardSearch): BoardView => ({ ...DEFAULTS, ...search })

export const searchOfView = (view: BoardView): BoardSearch => parseBoardSearch(view)

const isDefault = (field: keyof BoardView, value: unknown): boolean =>
  JSON.stringify(value) === JSON.stringify(DEFAULTS[field])
