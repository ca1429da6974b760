import {
  columnPinningFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useRef } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Board, BoardRow } from '#shared/board/board.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { isPinned, type LeafColumn, leafColumns, usualWidth } from './leaf-columns.ts'
import { shareRoom, type Wanting } from './share-room.ts'
import { widestOf } from './text-width.ts'

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

/** Pixels beside the text of a name; of a heading, with the arrow of its order. */
const BESIDE_NAME = 14
const BESIDE_HEADING = 36
/** Headings longer than that are cut. */
const WIDEST_HEADING = 180
/** Names longer than that are cut; where the table scrolls, those beyond a share of the room. */
const WIDEST_NAMES = 360
const LEAST_NAMES = 224
const NAMES_SHARE = 0.25
/** Most that a column of numbers is stretched by where the window is wide. */
const MOST_GROWTH = 120

/** The columns as they lie: in order, pinned, and as wide as asked for or as there is room. */
export function useColumns(options: {
  board: Board
  /** The longest names of models. */
  names: readonly string[]
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
  const names = useWidestName(options.names)
  const columns = useMemo(() => {
    const { board: shown, view: asked } = latest.current
    const widths = shareRoom(
      leaves.map((leaf) => wantOf(leaf, shown, asked, { names, room })),
      room,
    )
    return helper.columns(
      leaves.map((leaf, index) => helper.display({ id: leaf.id, size: widths[index] ?? 0, minSize: 0 })),
    )
  }, [leaves, room, names])
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

/** Pixels for the widest name there has been: what filters leave out does not move the columns. */
function useWidestName(names: readonly string[]): number {
  const widest = useRef(0)
  return useMemo(() => {
    widest.current = Math.max(widest.current, widestOf(names, '600 13px') + BESIDE_NAME)
    return widest.current
  }, [names])
}

function wantOf(
  leaf: LeafColumn,
  board: Board,
  view: BoardView,
  { names, room }: { readonly names: number; readonly room: number },
): Wanting {
  const asked = askedWidth(leaf, board, view)
  if (asked !== null) return { least: asked, usual: asked, most: asked, isFirst: false }
  const least = usualWidth(leaf)
  if (leaf.kind === 'model') {
    const most = Math.max(least, Math.min(names, WIDEST_NAMES))
    const usual = Math.min(most, Math.max(LEAST_NAMES, Math.floor(room * NAMES_SHARE)))
    return { least, usual, most, isFirst: true }
  }
  if (leaf.kind === 'part' && leaf.part === 'score') {
    const heading = widestOf([describeBenchmark(leaf.benchmark).name], '550 12px') + BESIDE_HEADING
    const width = Math.max(least, Math.min(heading, WIDEST_HEADING))
    return { least: width, usual: width, most: width + MOST_GROWTH, isFirst: false }
  }
  const growth = leaf.kind === 'part' || leaf.kind === 'average' ? MOST_GROWTH : 0
  return { least, usual: least, most: least + growth, isFirst: false }
}

/** What the view asks for; null: what there is room for. */
function askedWidth(leaf: LeafColumn, { columns }: Board, view: BoardView): number | null {
  if (leaf.kind === 'model') return view.modelWidth
  return leaf.kind === 'part' && leaf.part === 'score' ? (columns[leaf.place]?.width ?? null) : null
}
