import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useRef } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import type { RunningRun } from '../../queries/runs-feed.tsx'
import { SortHeader } from '../../ui/SortHeader.tsx'
import table from '../../ui/table.module.css'
import { RunRow } from './RunRow.tsx'
import classes from './RunsTable.module.css'
import { parseRunsSearch, RUN_COLUMNS, type RunColumn, type RunsSearch } from './search.ts'
import { sortRuns } from './sorting.ts'
import { useFocusKept } from './use-focus-kept.ts'
import { useRunKeys } from './use-run-keys.ts'

const ROW_PX = 35
const OVERSCAN_ROWS = 12
/** The columns, and before and behind them those that select and act. */
const ALL_COLUMNS = RUN_COLUMNS.length + 2

const NUMERIC: ReadonlySet<RunColumn> = new Set(['run', 'score', 'cost', 'duration', 'created'])

/** Columns whose most interesting is their highest: the first click on one sorts it descending. */
const DESCENDING_FIRST: ReadonlySet<RunColumn> = new Set([
  'run',
  'progress',
  'score',
  'outcomes',
  'cost',
  'duration',
  'created',
])

/** Runs as one long table of which only the part in sight exists; sort and selection are kept in the address. */
export function RunsTable(props: {
  runs: readonly RunSummary[]
  /** The runs that wait for their turn, whether they are listed or not. */
  queue: readonly number[]
  running: ReadonlyMap<number, RunningRun>
  search: RunsSearch
}): ReactElement {
  const { search } = props
  const text = useText()
  const navigate = useNavigate({ from: '/runs' })
  const scrolling = useRef<HTMLDivElement>(null)
  const runs = sortRuns(props.runs, search)
  const virtualizer = useVirtualizer({
    count: runs.length,
    getScrollElement: () => scrolling.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
  })
  const rows = virtualizer.getVirtualItems()
  const change = (changed: Record<string, unknown>): void => {
    void navigate({ search: (previous) => parseRunsSearch({ ...previous, ...changed }), replace: true })
  }
  useRunKeys({
    runs,
    at: search.at ?? null,
    walkTo: (index) => {
      const run = runs[index]
      if (!run) return
      change({ at: run.id })
      virtualizer.scrollToIndex(index, { align: 'auto' })
      // A row that was out of sight is there from the next drawing on.
      requestAnimationFrame(() =>
        scrolling.current?.querySelector<HTMLElement>(`[data-run="${run.id}"] a`)?.focus(),
      )
    },
  })
  const kept = useFocusKept(runs, scrolling)
  const sortBy = (sort: RunColumn): void =>
    change({ sort, desc: search.sort === sort ? !search.desc : DESCENDING_FIRST.has(sort) })
  const directionOf = (column: RunColumn) =>
    search.sort === column ? (search.desc ? 'descending' : 'ascending') : 'none'

  const selected = new Set(search.selected)
  const isAllSelected = runs.every(({ id }) => selected.has(id))
  const toggle = (id: number): void =>
    change({ selected: selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id] })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is told which of its rows has the focus
    <div ref={scrolling} className={`${table.scroll} ${classes.scroll}`} onFocus={kept.onFocus}>
      <table className={`${table.table} ${classes.table}`} aria-rowcount={runs.length + 1}>
        <caption className="visually-hidden">{text.runs.table}</caption>
        <thead>
          <tr>
            <th data-column="select">
              <Checkbox
                size="xs"
                aria-label={text.runs.selectAll}
                checked={isAllSelected}
                indeterminate={selected.size > 0 && !isAllSelected}
                onChange={() => change({ selected: isAllSelected ? [] : runs.map(({ id }) => id) })}
              />
            </th>
            {RUN_COLUMNS.map((column) => (
              <SortHeader
                key={column}
                column={column}
                label={text.runs.columns[column]}
                action={text.sortBy(text.runs.columns[column])}
                direction={directionOf(column)}
                numeric={NUMERIC.has(column)}
                onSort={() => sortBy(column)}
              />
            ))}
            <th data-column="actions">
              <span className="visually-hidden">{text.runs.actions.title}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap px={rows[0]?.start ?? 0} />
          {rows.map(({ index }) => {
            const run = runs[index]
            return (
              run && (
                <RunRow
                  key={run.id}
                  run={run}
                  rowIndex={index + 2}
                  live={props.running.get(run.id) ?? null}
                  queuePlace={props.queue.indexOf(run.id) + 1 || null}
                  isAt={run.id === search.at}
                  isSelected={selected.has(run.id)}
                  onSelect={() => toggle(run.id)}
                />
              )
            )
          })}
          <Gap px={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** The height of the rows that do not exist. */
function Gap({ px }: { px: number }): ReactElement | null {
  return px <= 0 ? null : (
    <tr>
      <td colSpan={ALL_COLUMNS} style={{ height: px, padding: 0, border: 0 }} />
    </tr>
  )
}
