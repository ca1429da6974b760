import type { BoardSearch } from '#shared/board/view-address.ts'
import type { LeaderboardSearch } from '../search.ts'

/** The table's address: its view, and the model whose figures stand at its side. */
export const tableSearch = (search: BoardSearch, open?: string): LeaderboardSearch => ({
  ...search,
  ...(open !== undefined && { open }),
})
