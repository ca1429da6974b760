import { useNavigate } from '@tanstack/react-router'
import { memo, type ReactElement, useMemo } from 'react'
import type { HistogramBin } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import type { HistogramMeasure } from '#shared/domain/run.ts'
import { useText } from '../../i18n/language.tsx'
import { linearTicks } from '../../ui/charts/axes.ts'
import { HistogramColumns } from './HistogramColumns.tsx'
import classes from './Histograms.module.css'
import { type Column, columnsOf, RANGE_OF } from './histogram.ts'
import { fromTheFirst, withChange } from './search.ts'

const MOST_COUNT_TICKS = 5
const ACCURACY_TICKS = [0, 50, 100]

/**
 * Columns of right and of other attempts, and over them a line of their accuracy. Laid out by the browser itself: a
 * chart library takes longer to draw three of these than a click on a run under way may take.
 */
export const Histogram = memo(function Histogram(props: {
  measure: HistogramMeasure
  bins: readonly HistogramBin[]
}): ReactElement {
  const text = useText().run.histograms
  const navigate = useNavigate({ from: '/runs/$runId' })
  const { measure, bins } = props
  const columns = useMemo(() => columnsOf(measure, bins), [measure, bins])
  const ticks = linearTicks(
    0,
    Math.max(1, ...columns.map(({ correct, other }) => correct + other)),
    MOST_COUNT_TICKS,
  ).filter(Number.isInteger)
  const list = ({ range }: Column): void =>
    void navigate({
      search: (previous) => withChange(fromTheFirst(previous), { [RANGE_OF[measure]]: range }),
    })
  return (
    <figure className={classes.chart}>
      <figcaption>{text.title[measure]}</figcaption>
      {columns.length === 0 ? (
        <p className={classes.empty}>{text.empty}</p>
      ) : (
        <>
          <AxisTitles />
          <div className={classes.plot}>
            <Scale ticks={ticks} write={formatCount} />
            <div className={classes.area}>
              <HistogramColumns
                label={text.describe(text.title[measure], columns.length)}
                columns={columns}
                top={ticks.at(-1) ?? 1}
                onOpen={list}
              />
              <AccuracyLine columns={columns} />
            </div>
            <Scale ticks={ACCURACY_TICKS} write={(value) => `${value} %`} isRight />
          </div>
        </>
      )}
    </figure>
  )
})

/** What the left axis and the right one count, in the marks it is drawn with; the title names the one below. */
function AxisTitles(): ReactElement {
  const { axis } = useText().run.histograms
  return (
    <p className={classes.titles} aria-hidden="true">
      <span data-mark="correct">{axis.correct}</span>
      <span data-mark="other">{axis.other}</span>
      <span data-mark="accuracy">{axis.accuracy}</span>
    </p>
  )
}

/** Values that stand at even distances, the lowest at the bottom. */
function Scale(props: {
  ticks: readonly number[]
  write: (value: number) => string
  isRight?: boolean
}): ReactElement {
  return (
    <div className={classes.scale} data-right={props.isRight || undefined} aria-hidden="true">
      {props.ticks.toReversed().map((tick) => (
        <span key={tick}>{props.write(tick)}</span>
      ))}
    </div>
  )
}

/** From column to column that holds something; its dots keep their shape in a drawing that is stretched. */
function AccuracyLine({ columns }: { columns: readonly Column[] }): ReactElement {
  const points = columns.flatMap(({ accuracy }, index) =>
    accuracy === null ? [] : [`${index + 0.5} ${100 - accuracy}`],
  )
  const dots = points.map((point) => `M${point}h0`).join('')
  return (
    <svg
      className={classes.line}
      viewBox={`0 0 ${columns.length} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M${points.join('L')}`} />
      <path d={dots} className={classes.dots} />
      <path d={dots} className={classes.hearts} />
    </svg>
  )
}
