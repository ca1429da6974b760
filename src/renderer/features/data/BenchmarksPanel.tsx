import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
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
        <PlainTable
          caption={text.table}
          columns={[
            { label: text.benchmark },
            { label: text.items, numeric: true },
            { label: text.complete },
            { label: text.tasks, numeric: true },
            { label: text.exemplars, numeric: true },
            { label: text.action },
          ]}
        >
          {benchmarks.data.map((benchmark) => (
            <BenchmarkRow key={benchmark.benchmark} data={benchmark} />
          ))}
        </PlainTable>
      ) : benchmarks.error ? (
        <QueryFailure error={benchmarks.error} retry={() => void benchmarks.refetch()} />
      ) : (
        <TableSkeleton rows={BENCHMARKS + 1} columns={6} label={connection.connecting} />
      )}
    </Panel>
  )
}
