import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { SortHeader } from '../../ui/SortHeader.tsx'
import table from '../../ui/table.module.css'
import { RunRow } from './RunRow.tsx'
import { RUN_COLUMNS, type RunColumn, type RunsSearch } from './search.ts'
import { sortRuns } from './sorting.ts'

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

/** Runs, newest first unless a column is chosen; the choice is kept in the address. */
export function RunsTable(props: { runs: readonly RunSummary[]; search: RunsSearch }): ReactElement {
  const { search } = props
  const text = useText()
  const navigate = useNavigate({ from: '/runs' })
  const sortBy = (sort: RunColumn): void => {
    const desc = search.sort === sort ? !search.desc : DESCENDING_FIRST.has(sort)
    void navigate({ search: { sort, ...(desc && { desc }) }, replace: true })
  }
  const directionOf = (column: RunColumn) =>
    search.sort === column ? (search.desc ? 'descending' : 'ascending') : 'none'
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{text.runs.table}</caption>
        <thead>
          <tr>
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
          </tr>
        </thead>
        <tbody>
          {sortRuns(props.runs, search).map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
