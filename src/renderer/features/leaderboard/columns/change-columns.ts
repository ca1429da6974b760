import type { BoardView } from '#shared/contract/board-view.ts'

type Columns = BoardView['columns']
type ColumnParts = Pick<BoardView, 'columns' | 'benchmarks'>

export const NARROWEST = 72
export const WIDEST = 480

/** The columns that a view shows, also where it asks for benchmarks beyond its columns. */
export function shownColumns({ columns, benchmarks }: ColumnParts): Columns {
  if (benchmarks.length === 0) return columns
  const known = new Set(columns.map(({ benchmark }) => benchmark))
  const asked = benchmarks.filter((benchmark) => !known.has(benchmark))
  return [
    ...columns.filter(({ benchmark }) => benchmarks.includes(benchmark)),
    ...[...new Set(asked)].map((benchmark) => ({ benchmark, pinned: false, width: null })),
  ]
}

/** Whatever is changed, what was shown becomes the view's own columns: a filter by benchmark ends with it. */
const settle = (columns: Columns): ColumnParts => ({ columns, benchmarks: [] })

export function toggleColumn(view: ColumnParts, benchmark: string): ColumnParts {
  const shown = shownColumns(view)
  const without = shown.filter((column) => column.benchmark !== benchmark)
  return settle(
    without.length < shown.length ? without : [...shown, { benchmark, pinned: false, width: null }],
  )
}

/** Moves a column by so many places, never past an end. */
export function moveColumn(view: ColumnParts, benchmark: string, by: number): ColumnParts {
  const shown = shownColumns(view)
  const from = shown.findIndex((column) => column.benchmark === benchmark)
  const moved = shown[from]
  if (!moved) return settle(shown)
  const to = Math.max(0, Math.min(shown.length - 1, from + by))
  return settle(shown.toSpliced(from, 1).toSpliced(to, 0, moved))
}

/** Moves a column to where another is. */
export function moveColumnTo(view: ColumnParts, benchmark: string, target: string): ColumnParts {
  const places = shownColumns(view).map((column) => column.benchmark)
  return moveColumn(view, benchmark, places.indexOf(target) - places.indexOf(benchmark))
}

export const togglePin = (view: ColumnParts, benchmark: string): ColumnParts =>
  settle(
    shownColumns(view).map((column) =>
      column.benchmark === benchmark ? { ...column, pinned: !column.pinned } : column,
    ),
  )

/** CSS pixels, kept between the narrowest and the widest; null: as there is room. */
export const resizeColumn = (view: ColumnParts, benchmark: string, width: number | null): ColumnParts =>
  settle(
    shownColumns(view).map((column) =>
      column.benchmark === benchmark ? { ...column, width: width === null ? null : fitWidth(width) } : column,
    ),
  )

export const fitWidth = (width: number): number => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)))
