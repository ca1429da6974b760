import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { HISTOGRAM_MEASURES } from '#shared/domain/run.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useHistograms } from '../../queries/runs.ts'
import { Histogram } from './Histogram.tsx'
import classes from './Histograms.module.css'
import { HistogramsSkeleton } from './HistogramsSkeleton.tsx'

/** Latency, output tokens and length of the reasoning, each against correctness. A column lists its items. */
export function Histograms({ run }: { run: Run }): ReactElement {
  const histograms = useHistograms(run)
  if (histograms.error && !histograms.data)
    return <QueryFailure error={histograms.error} retry={() => void histograms.refetch()} />
  if (!histograms.data) return <HistogramsSkeleton />
  const { data } = histograms
  return (
    <div className={classes.charts}>
      {HISTOGRAM_MEASURES.map((measure) => (
        <Histogram key={measure} measure={measure} bins={data[measure]} />
      ))}
    </div>
  )
}
