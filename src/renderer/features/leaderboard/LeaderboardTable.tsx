import { useNavigate } from '@tanstack/react-router'
import { type SortingState, useTable } from '@tanstack/react-table'
import { type ReactElement, useMemo } from 'react'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { SortHeader } from '../../ui/SortHeader.tsx'
import styles from '../../ui/table.module.css'
import { DESCENDING_FIRST, leaderboardColumns, leaderboardFeatures, NUMERIC } from './columns.tsx'
import { COLUMN_IDS, type ColumnId, type LeaderboardSearch } from './search.ts'

/** Without a chosen column: by benchmark and format, in each by rank. Also settles what a chosen column leaves equal. */
const DEFAULT_SORTING: SortingState = [
  { id: 'benchmark', desc: false },
  { id: 'format', desc: false },
  { id: 'rank', desc: false },
  { id: 'model', desc: false },
]

function sortingOf(search: LeaderboardSearch): SortingState {
  if (!search.sort) return DEFAULT_SORTING
  const chosen = { id: search.sort, desc: search.desc ?? false }
  return [chosen, ...DEFAULT_SORTING.filter(({ id }) => id !== search.sort)]
}

/** What only some models are known by: no column where none of those shown is. */
const OPTIONAL = [
  ['organisation', (row) => row.organisation],
  ['type', (row) => row.type],
  ['size', (row) => row.paramsB],
  ['cost', (row) => row.costUsd],
] as const satisfies readonly (readonly [ColumnId, (row: LeaderboardRow) => unknown])[]

/** Columns that say nothing: a filter makes them the same in every row, or no row has a value. */
function silentColumns(rows: readonly LeaderboardRow[], search: LeaderboardSearch): ReadonlySet<string> {
  const empty = OPTIONAL.filter(([, known]) => rows.every((row) => known(row) === null))
  return new Set([
    ...(search.benchmark ? ['benchmark'] : []),
    ...(search.format ? ['format'] : []),
    ...empty.map(([id]) => id),
  ])
}

export function LeaderboardTable(props: { rows: LeaderboardRow[]; search: LeaderboardSearch }): ReactElement {
  const { search } = props
  const text = useText()
  const navigate = useNavigate({ from: '/leaderboard' })
  const columns = useMemo(() => leaderboardColumns(text), [text])
  const sorting = useMemo(() => sortingOf(search), [search])
  const table = useTable({
    features: leaderboardFeatures,
    columns,
    data: props.rows,
    getRowId: (row) => String(row.runId),
    state: { sorting },
    enableMultiSort: true,
  })

  const hidden = silentColumns(props.rows, search)
  const sortBy = (id: ColumnId): void => {
    const desc = search.sort === id ? !search.desc : DESCENDING_FIRST.has(id)
    const { sort: _, desc: __, ...filters } = search
    void navigate({ search: { ...filters, sort: id, ...(desc && { desc: true }) }, replace: true })
  }
  const directionOf = (id: ColumnId) =>
    search.sort === id ? (search.desc ? 'descending' : 'ascending') : 'none'

  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{text.leaderboard.table}</caption>
        <thead>
          <tr>
            {COLUMN_IDS.filter((id) => !hidden.has(id)).map((id) => (
              <SortHeader
                key={id}
                column={id}
                label={text.leaderboard.columns[id]}
                action={text.leaderboard.sortBy(text.leaderboard.columns[id])}
                direction={directionOf(id)}
                numeric={NUMERIC.has(id)}
                onSort={() => sortBy(id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={styles.linked}>
              {row
                .getAllCells()
                .filter((cell) => !hidden.has(cell.column.id))
                .map((cell) => (
                  <td
                    key={cell.id}
                    data-column={cell.column.id}
                    data-numeric={NUMERIC.has(cell.column.id as ColumnId) || undefined}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
