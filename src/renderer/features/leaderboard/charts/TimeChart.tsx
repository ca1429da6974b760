import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { MeasureSelect } from './MeasureSelect.tsx'
import { AVERAGE, useMeasures, useScorePoints } from './measured.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { ScoreScatter } from './ScoreScatter.tsx'
import { timeSentence } from './sentences.ts'

/** `2024.5` → `2024-07`; `2024` alone where every mark is the beginning of a year. */
function writeYear(years: number, ticks: readonly number[]): string {
  const months = Math.round(years * 12)
  const year = String(Math.floor(months / 12))
  if (ticks.every((tick) => Math.round(tick * 12) % 12 === 0)) return year
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** How the record moved. */
export function TimeChart(props: ChartProps): ReactElement {
  const text = useText()
  const words = text.charts.timeChart
  const { search, view } = props
  const measured = search.by ?? AVERAGE
  const { points, query } = useScorePoints(view, measured)
  const { name } = useMeasures(view, measured)
  const controls = <MeasureSelect {...props} />
  return (
    <Awaited data={points} query={query}>
      {(all) => (
        <ScoreScatter
          chart={props}
          points={all}
          against="released"
          scale="years"
          axis={{ label: words.axis, format: writeYear }}
          frontier={text.charts.frontier}
          column={{ label: text.charts.columns.released, read: ({ model }) => model.released ?? '–' }}
          title={words.title(name)}
          sentence={(_, frontier) => timeSentence(frontier, text)}
          file={`time-${measured}`}
          controls={controls}
          empty={() => <NothingToDraw search={search} controls={controls} />}
        />
      )}
    </Awaited>
  )
}
