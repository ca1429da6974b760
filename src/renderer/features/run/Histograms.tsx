import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { Bar, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { HISTOGRAM_MEASURES } from '#shared/contract/attempts.ts'
import type { HistogramMeasure, Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useHistograms } from '../../queries/runs.ts'
import { describeColumn } from './describe-column.ts'
import { HistogramColumns } from './HistogramColumns.tsx'
import classes from './Histograms.module.css'
import { HistogramsSkeleton } from './HistogramsSkeleton.tsx'
import { type Column, columnsOf, RANGE_OF } from './histogram.ts'
import { fromTheFirst, withChange } from './search.ts'

const HEIGHT_PX = 150

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
        <Histogram key={measure} measure={measure} columns={columnsOf(measure, data[measure])} />
      ))}
    </div>
  )
}

function Histogram(props: { measure: HistogramMeasure; columns: readonly Column[] }): ReactElement {
  const text = useText().run.histograms
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { measure, columns } = props
  const [read, setRead] = useState<number | null>(null)
  const readColumn = read === null ? undefined : columns[read]
  const list = (index: number | undefined): void => {
    const column = index === undefined ? undefined : columns[index]
    if (!column) return
    void navigate({
      search: (previous) => withChange(fromTheFirst(previous), { [RANGE_OF[measure]]: column.range }),
    })
  }
  return (
    <figure className={classes.chart}>
      <figcaption>
        {text.title[measure]}
        {readColumn && <span className={classes.read}>{describeColumn(readColumn, text)}</span>}
      </figcaption>
      {columns.length === 0 ? (
        <p className={classes.empty}>{text.empty}</p>
      ) : (
        <div className={classes.plot}>
          <ResponsiveContainer width="100%" height={HEIGHT_PX}>
            <ComposedChart
              data={[...columns]}
              margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
              barCategoryGap={1}
              maxBarSize={48}
              accessibilityLayer={false}
              title={text.describe(text.title[measure], columns.length)}
            >
              <XAxis dataKey="label" tickLine={false} axisLine={false} minTickGap={12} />
              <YAxis yAxisId="count" width={34} tickLine={false} axisLine={false} allowDecimals={false} />
              <YAxis
                yAxisId="accuracy"
                orientation="right"
                width={42}
                unit=" %"
                domain={[0, 100]}
                ticks={[0, 50, 100]}
                tickLine={false}
                axisLine={false}
              />
              <Tooltip
                isAnimationActive={false}
                cursor={{ fill: 'var(--mute-soft)' }}
                content={({ active, payload }) =>
                  active ? <ColumnNote column={payload?.[0]?.payload} /> : null
                }
              />
              <Bar
                yAxisId="count"
                dataKey="correct"
                stackId="attempts"
                fill="var(--good)"
                isAnimationActive={false}
                onClick={(_, index) => list(index)}
              />
              <Bar
                yAxisId="count"
                dataKey="other"
                stackId="attempts"
                fill="var(--bad)"
                fillOpacity={0.55}
                isAnimationActive={false}
                onClick={(_, index) => list(index)}
              />
              <Line
                yAxisId="accuracy"
                dataKey="accuracy"
                stroke="var(--ink-2)"
                strokeWidth={1.5}
                dot={{ r: 2 }}
                connectNulls
                isAnimationActive={false}
              />
            </ComposedChart>
          </ResponsiveContainer>
          <HistogramColumns columns={columns} onOpen={list} onRead={setRead} />
        </div>
      )}
    </figure>
  )
}

function ColumnNote({ column }: { column: Column | undefined }): ReactElement | null {
  const text = useText().run.histograms
  if (!column) return null
  return (
    <div className={classes.note}>
      <span>{describeColumn(column, text)}</span>
      <span className={classes.hint}>{text.click}</span>
    </div>
  )
}
