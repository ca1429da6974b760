import type { BoardSearch } from '#shared/board/view-address.ts'

/** The table's address: its view, and the model whose figures stand at its side. It reads what it knows. */
export const tableSearch = (search: BoardSearch, open?: string): object => ({
  ...search,
  ...(open !== undefined && { open }),
})
