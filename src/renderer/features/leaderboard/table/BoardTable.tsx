import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { BoardRow } from '#shared/board/board.ts'
import { isFilled, type Opening } from '#shared/board/opening.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { scrollBarWidth, useClientSize } from '../../../ui/use-client-size.ts'
import { usePainted } from '../../../ui/use-painted.ts'
import type { LeaderboardAddress } from '../use-leaderboard.ts'
import classes from './BoardTable.module.css'
import { BodyRow, cellId, type DrawnColumn } from './BodyRow.tsx'
import { explainColumn } from './explain-column.ts'
import { type GridPlace, moveTo, readAct } from './grid-keys.ts'
import { HEADING_PX, HeaderRow } from './HeaderRow.tsx'
import type { LeafColumn } from './leaf-columns.ts'
import { useActs } from './use-acts.ts'
import { type PlacedColumn, useColumns } from './use-columns.ts'
import { useListingChange } from './use-listing-change.ts'
import { columnName, describeColumn } from './words.ts'

const ROW_PX = 34
const OVERSCAN_ROWS = 6
const OVERSCAN_COLUMNS = 2

/**
 * How large the table will be, going by the window and what usually stands around the table: so rows and columns are
 * drawn at once, not after a first table without any has been measured. It is measured before it is painted all the same.
 */
const guessRoom = () => ({
  width: window.innerWidth - 222 - scrollBarWidth(),
  height: window.innerHeight - 300,
})

/**
 * The board as a grid of which only the part in sight exists, and of which `board` may have no more rows than that. It
 * has the focus; the active cell is the one it names.
 */
export function BoardTable(props: Opening & { address: LeaderboardAddress }): ReactElement {
  const { board, digest, address } = props
  const { view, page } = address
  const text = useText()
  const scrolling = useRef<HTMLDivElement>(null)
  const isFollowing = useRef(false)
  const [dragged, drag] = useState<{ id: string; width: number } | null>(null)
  const [isEntered, setEntered] = useState(false)
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 2 })
  const [guessed] = useState(guessRoom)
  const size = useClientSize(scrolling, guessed)
  const isPainted = usePainted()
  const layout = useColumns({ board, names: digest.longestNames, view, room: size.width, dragged })
  const acts = useActs({ board, address, drag })
  const rows = useVirtualizer({
    count: digest.rows,
    getScrollElement: () => scrolling.current,
    estimateSize: () => ROW_PX,
    overscan: isPainted ? OVERSCAN_ROWS : 0,
    initialRect: guessed,
    scrollMargin: HEADING_PX,
    scrollPaddingStart: HEADING_PX,
  })
  const columns = useDrawnColumns(scrolling, layout, guessed)
  const { visible } = columns
  const { columnsFilled } = props
  // What has not come yet is left out: a dash would say that there is no figure.
  const filled = useMemo(
    () => visible.filter(({ placed: { column } }) => hasCome(column, { board, columnsFilled })),
    [visible, board, columnsFilled],
  )
  const active = within(place, digest.rows, layout.start.length + layout.centre.length)

  const go = (to: GridPlace): void => {
    setPlace(to)
    if (to.row >= 0) rows.scrollToIndex(to.row, { align: 'auto' })
    columns.reveal(to.column)
  }
  // What is opened together with a new column stands in the table only once the column's figures have come.
  const isThere = useMemo(() => board.rows.some(({ model }) => model.name === page.open), [board, page.open])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something is opened or its panel takes room, not when the reader scrolls or sorts
  useEffect(() => {
    const row = board.rows.findIndex(({ model }) => model.name === page.open)
    const column = layout.centre.find((placed) => isBenchmark(placed, page.at))
    if (row === -1 || size.width === 0) return
    isFollowing.current = true
    rows.scrollToIndex(row, { align: 'auto' })
    if (column) columns.reveal(column.index)
  }, [page.open, page.at, isThere, size.width])

  // What comes above the table later, such as a note of own runs, leaves what was opened in sight, until the reader moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of height matters
  useEffect(() => {
    const row = board.rows.findIndex(({ model }) => model.name === page.open)
    const scroller = scrolling.current
    if (row === -1 || scroller === null || !isFollowing.current) return
    const below = HEADING_PX + (row + 1) * ROW_PX - scroller.scrollTop - scroller.clientHeight
    if (below > 0) scroller.scrollTop += below
  }, [size.height])
  useListingChange(view, () => {
    // What comes first now is what the reader wants to see; what is open stays in sight.
    if (page.open !== undefined) return
    setPlace(({ row, column }) => ({ row: Math.min(row, 0), column }))
    if (scrolling.current) scrolling.current.scrollTop = 0
  })
  const stopFollowing = (): void => {
    isFollowing.current = false
  }

  const columnAt = (index: number): PlacedColumn | undefined =>
    layout.start[index] ?? layout.centre[index - layout.start.length]

  const hear = (event: KeyboardEvent): void => {
    stopFollowing()
    const act = readAct(event, active.row < 0)
    const column = columnAt(active.column)
    const to = moveTo(event, active, {
      rows: digest.rows,
      columns: layout.start.length + layout.centre.length,
      page: Math.max(1, Math.floor(size.height / ROW_PX) - 2),
    })
    if (act !== null && column) acts.perform(act, active.row, column)
    else if (to !== null) go(to)
    else return
    event.preventDefault()
  }
  const press = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null
    const row = cell?.closest('[data-row]')
    if (!cell || !row) return
    const at = { row: Number(row.getAttribute('data-row')), column: Number(cell.getAttribute('data-column')) }
    setPlace(at)
    const column = columnAt(at.column)
    if (column) acts.perform(at.row < 0 && event.shiftKey ? 'add' : 'activate', at.row, column)
  }

  const activeRow = board.rows[active.row]
  const activeColumn = columnAt(active.column)
  const drawnRows = rows.getVirtualItems()
  // Rows and columns out of sight are not in the page, and a name of what is not there says nothing.
  const isActiveDrawn =
    (active.row < 0 || drawnRows.some(({ index }) => index === active.row)) &&
    (active.row < 0 ? visible : filled).some(({ placed }) => placed.index === active.column)
  return (
    <>
      <div ref={scrolling} className={classes.scroll}>
        <table
          className={classes.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: what ARIA makes of a table with active cells
          role="grid"
          tabIndex={0}
          data-board
          aria-label={text.leaderboard.table}
          aria-rowcount={digest.rows + 1}
          aria-colcount={layout.start.length + layout.centre.length}
          aria-multiselectable="true"
          aria-activedescendant={isActiveDrawn ? cellId(active.row, active.column) : undefined}
          onFocus={() => setEntered(true)}
          onBlur={() => setEntered(false)}
          onWheel={stopFollowing}
          onPointerDown={stopFollowing}
          onKeyDown={hear}
          onClick={press}
        >
          <thead className={classes.head}>
            <HeaderRow
              shown={props}
              view={view}
              columns={visible}
              width={layout.width}
              activeColumn={active.row < 0 ? active.column : null}
              acts={acts.header}
            />
          </thead>
          <tbody className={classes.body} style={{ height: rows.getTotalSize(), width: layout.width }}>
            {drawnRows.map(({ index, start }) => {
              const row = board.rows[index]
              return (
                row && (
                  <BodyRow
                    key={row.model.name}
                    index={index}
                    top={start - HEADING_PX}
                    width={layout.width}
                    row={row}
                    board={board}
                    columns={filled}
                    heat={view.heat}
                    isPicked={page.picked?.includes(row.model.name) ?? false}
                    isOpen={page.open === row.model.name}
                    activeColumn={active.row === index ? active.column : null}
                  />
                )
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.told} data-hint={!isEntered || undefined} aria-hidden="true">
        {isEntered && activeColumn
          ? tell(activeColumn.column, active.row < 0 ? null : activeRow, props, view, text)
          : text.leaderboard.tableHint}
      </p>
    </>
  )
}

/** What the line under the table says of the cell that the reader is at; of a heading (`row` null) what it means. */
function tell(
  column: LeafColumn,
  row: BoardRow | null | undefined,
  shown: Opening,
  view: BoardView,
  text: Messages,
): string {
  if (row && hasCome(column, shown)) return describeColumn(row, column, shown.board, text)
  const name = columnName(column, text)
  const meaning = explainColumn(column, shown, view, text)
  return meaning === null ? name : text.labelled(name, meaning)
}

const hasCome = (column: LeafColumn, shown: Omit<Opening, 'digest'>): boolean =>
  column.kind !== 'part' || isFilled(shown, column.place)

const isBenchmark = ({ column }: PlacedColumn, benchmark: string | undefined): boolean =>
  column.kind === 'part' && column.part === 'score' && column.benchmark === benchmark

const within = ({ row, column }: GridPlace, rows: number, columns: number): GridPlace => ({
  row: Math.min(row, rows - 1),
  column: Math.min(column, columns - 1),
})

/** The columns in sight, pinned ones first, and how to bring another into it. */
function useDrawnColumns(
  scrolling: { readonly current: HTMLDivElement | null },
  layout: ReturnType<typeof useColumns>,
  initialRect: ReturnType<typeof guessRoom>,
): { visible: readonly DrawnColumn[]; reveal: (index: number) => void } {
  const { start, centre, startWidth } = layout
  const columns = useVirtualizer({
    horizontal: true,
    count: centre.length,
    getScrollElement: () => scrolling.current,
    estimateSize: (index) => centre[index]?.width ?? 0,
    getItemKey: (index) => centre[index]?.column.id ?? index,
    overscan: OVERSCAN_COLUMNS,
    initialRect,
    scrollMargin: startWidth,
    scrollPaddingStart: startWidth,
  })
  const widths = centre.map(({ width }) => width).join(' ')
  const measured = useRef(widths)
  if (measured.current !== widths) {
    measured.current = widths
    columns.measure()
  }
  const items = columns.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  // A column stays the same object for as long as it lies where it does: rows keep what they drew of it.
  const sticking = useMemo(
    () =>
      start.map(
        (placed): DrawnColumn => ({
          placed,
          style: { width: placed.width, position: 'sticky', left: placed.left, zIndex: 1 },
        }),
      ),
    [start],
  )
  const moving = useMemo(
    () => centre.map((placed): DrawnColumn => ({ placed, style: { width: placed.width } })),
    [centre],
  )
  const visible = useMemo(() => {
    const [leftmost, ...others] = moving.slice(first, last + 1)
    if (!leftmost) return sticking
    const gap = leftmost.placed.left - startWidth
    const stoodOff = gap > 0 ? { ...leftmost, style: { ...leftmost.style, marginLeft: gap } } : leftmost
    return [...sticking, stoodOff, ...others]
  }, [sticking, moving, startWidth, first, last])
  return {
    visible,
    reveal: (index) => {
      if (index >= start.length) columns.scrollToIndex(index - start.length, { align: 'auto' })
    },
  }
}
