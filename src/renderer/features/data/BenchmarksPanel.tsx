import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import table from '../../ui/table.module.css'
import { BenchmarkRow } from './BenchmarkRow.tsx'
import { TransferNote } from './TransferNote.tsx'

const BENCHMARKS = 5

export function BenchmarksPanel(): ReactElement {
  const { data, connection } = useText()
  const text = data.benchmarks
  const benchmarks = useBenchmarkData()
  return (
    <Panel title={text.title} text={text.text} id="benchmarks">
      <TransferNote />
      {benchmarks.data ? (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">{text.table}</caption>
            <thead>
              <tr>
                <th scope="col">{text.benchmark}</th>
                <th scope="col" data-numeric>
                  {text.items}
                </th>
                <th scope="col">{text.complete}</th>
                <th scope="col" data-numeric>
                  {text.tasks}
                </th>
                <th scope="col" data-numeric>
                  {text.exemplars}
                </th>
                <th scope="col">{text.action}</th>
              </tr>
            </thead>
            <tbody>
              {benchmarks.data.map((benchmark) => (
                <BenchmarkRow key={benchmark.benchmark} data={benchmark} />
              ))}
            </tbody>
          </table>
        </div>
      ) : benchmarks.error ? (
        <QueryFailure error={benchmarks.error} retry={() => void benchmarks.refetch()} />
      ) : (
        <TableSkeleton rows={BENCHMARKS + 1} columns={6} label={connection.connecting} />
      )}
    </Panel>
  )
}
