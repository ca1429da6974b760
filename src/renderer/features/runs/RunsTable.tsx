import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import table from '../../ui/table.module.css'
import { RunRow } from './RunRow.tsx'

const COLUMNS = [
  'run',
  'model',
  'benchmark',
  'format',
  'status',
  'progress',
  'score',
  'outcomes',
  'cost',
  'duration',
  'created',
] as const
const NUMERIC: ReadonlySet<string> = new Set(['run', 'score', 'cost', 'duration', 'created'])

/** Runs, newest first. */
export function RunsTable({ runs }: { runs: readonly RunSummary[] }): ReactElement {
  const text = useText()
  const newestFirst = runs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{text.runs.table}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-numeric={NUMERIC.has(column) || undefined}>
                {text.runs.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newestFirst.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
