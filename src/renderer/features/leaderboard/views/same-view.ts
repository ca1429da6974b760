import { searchOfView } from '#shared/board/view-address.ts'
import type { BoardView } from '#shared/contract/board-view.ts'

/** Whether two views show the same board in the same way. */
export const isSameView = (a: BoardView, b: BoardView): boolean =>
  JSON.stringify(searchOfView(a)) === JSON.stringify(searchOfView(b))
