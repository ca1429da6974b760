import {
  columnPinningFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useRef } from 'react'
import type { Board, BoardRow } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { canGrow, isPinned, type LeafColumn, leafColumns, usualWidth } from './leaf-columns.ts'

const features = tableFeatures({ columnPinningFeature, columnSizingFeature })
const helper = createColumnHelper<typeof features, BoardRow>()

/** A column with its place; CSS pixels from the left of all columns. */
export interface PlacedColumn {
  readonly column: LeafColumn
  readonly left: number
  readonly width: number
  /** From 0, over all columns. */
  readonly index: number
}

export interface ColumnLayout {
  /** Those that stay in sight. */
  readonly start: readonly PlacedColumn[]
  readonly centre: readonly PlacedColumn[]
  readonly startWidth: number
  readonly width: number
}

const NO_ROWS: BoardRow[] = []

/** Most that a column is stretched by where the window is wide. */
const MOST_GROWTH = 72

/** The columns as they lie: in order, pinned, and as wide as asked for or as there is room. */
export function useColumns(options: {
  board: Board
  view: BoardView
  /** CSS pixels there are; 0: not known yet. */
  room: number
  /** The column whose width is being dragged. */
  dragged: { readonly id: string; readonly width: number } | null
}): ColumnLayout {
  const { board, view, room, dragged } = options
  // Sorting and filtering leave the columns be: only what is said of them here makes them anew.
  const said = JSON.stringify([view.columns, view.benchmarks, view.facts, view.details, view.modelWidth])
  const latest = useRef({ board, view })
  latest.current = { board, view }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` says all that is read of both
  const leaves = useMemo(() => leafColumns(latest.current.board, latest.current.view), [said])
  const columns = useMemo(() => {
    const { board: shown, view: asked } = latest.current
    const slack = room - leaves.reduce((sum, leaf) => sum + widthOf(leaf, shown, asked), 0)
    const growing = leaves.filter((leaf) => canGrow(leaf) && askedWidth(leaf, shown, asked) === null)
    const growth = Math.max(0, Math.min(MOST_GROWTH, Math.floor(slack / Math.max(1, growing.length))))
    const grows = new Set(growing)
    return helper.columns(
      leaves.map((leaf) =>
        helper.display({
          id: leaf.id,
          size: widthOf(leaf, shown, asked) + (grows.has(leaf) ? growth : 0),
          minSize: 0,
        }),
      ),
    )
  }, [leaves, room])
  const table = useTable({
    features,
    columns,
    // What is in the cells is the board's; only the columns are the table's.
    data: NO_ROWS,
    state: {
      columnPinning: useMemo(
        () => ({ start: leaves.filter(isPinned).map(({ id }) => id), end: [] }),
        [leaves],
      ),
      columnSizing: useMemo(() => (dragged ? { [dragged.id]: dragged.width } : {}), [dragged]),
    },
  })
  const start = table.getStartLeafColumns()
  const centre = table.getCenterLeafColumns()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `dragged` is what `getSize` reads
  return useMemo(() => {
    const byId = new Map(leaves.map((leaf) => [leaf.id as string, leaf]))
    const placed: PlacedColumn[] = []
    let left = 0
    for (const sized of [...start, ...centre]) {
      const column = byId.get(sized.id)
      if (!column) continue
      const width = sized.getSize()
      placed.push({ column, left, width, index: placed.length })
      left += width
    }
    return {
      start: placed.slice(0, start.length),
      centre: placed.slice(start.length),
      startWidth: placed[start.length]?.left ?? left,
      width: left,
    }
  }, [leaves, start, centre, dragged])
}

const widthOf = (leaf: LeafColumn, board: Board, view: BoardView): number =>
  askedWidth(leaf, board, view) ?? usualWidth(leaf)

/** What the view asks for; null: the usual width. */
function askedWidth(leaf: LeafColumn, { columns }: Board, view: BoardView): number | null {
  if (leaf.kind === 'model') return view.modelWidth
  return leaf.kind === 'part' && leaf.part === 'score' ? (columns[leaf.place]?.width ?? null) : null
}
