/** Where the keyboard is in the grid: row −1 is the heading; columns count over all that are drawn. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** What a key that does not move does to the cell it is pressed on. */
export type GridAct =
  | 'activate'
  | 'add'
  | 'expand'
  | 'pick'
  | 'wider'
  | 'narrower'
  | 'move-left'
  | 'move-right'

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** What a key does on a heading or a cell; null: nothing, the key is somebody else's. */
export function readAct(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  isHeading: boolean,
): GridAct | null {
  if (ctrlKey || metaKey) return null
  if (isHeading) {
    if (key === 'Enter' || key === ' ') return shiftKey ? 'add' : 'activate'
    if (altKey && key === 'ArrowLeft') return 'move-left'
    if (altKey && key === 'ArrowRight') return 'move-right'
    if (shiftKey && key === 'ArrowLeft') return 'narrower'
    if (shiftKey && key === 'ArrowRight') return 'wider'
    return null
  }
  if (altKey || shiftKey) return null
  if (key === 'Enter' || key === ' ') return 'activate'
  if (key === 'e') return 'expand'
  if (key === 'x') return 'pick'
  return null
}

/** Where a key leads; null where it does not move. */
export function moveTo(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Key,
  from: GridPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | null {
  if (altKey || shiftKey) return null
  const toEnd = ctrlKey || metaKey
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return within(size, { row: toEnd ? -1 : row - 1, column })
    case 'ArrowDown':
      return within(size, { row: toEnd ? size.rows : row + 1, column })
    case 'ArrowLeft':
      return within(size, { row, column: toEnd ? 0 : column - 1 })
    case 'ArrowRight':
      return within(size, { row, column: toEnd ? size.columns : column + 1 })
    case 'PageUp':
      return within(size, { row: Math.max(0, row - size.page), column })
    case 'PageDown':
      return within(size, { row: row + size.page, column })
    case 'Home':
      return within(size, { row: toEnd ? 0 : row, column: 0 })
    case 'End':
      return within(size, { row: toEnd ? size.rows : row, column: size.columns })
    default:
      return null
  }
}

const within = (
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { row, column }: GridPlace,
): GridPlace => ({
  row: Math.max(-1, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
})
