import type { ReactElement } from 'react'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { MeasureSelect } from './MeasureSelect.tsx'
import { AVERAGE, useMeasures, useScorePoints } from './measured.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { ScoreScatter } from './ScoreScatter.tsx'
import { sizeSentence } from './sentences.ts'

const writeBillions = (billions: number): string => formatCount(billions)

/** What a model's size buys. */
export function SizeChart(props: ChartProps): ReactElement {
  const text = useText()
  const words = text.charts.sizeChart
  const { search, view, show } = props
  const measured = search.by ?? AVERAGE
  const { points, query } = useScorePoints(view, measured)
  const { name } = useMeasures(view, measured)
  const active = search.params === 'active'
  const controls = (
    <>
      <MeasureSelect {...props} />
      <Choice
        label={words.count}
        value={active ? 'active' : 'total'}
        onChoose={(value) => show({ params: value === 'active' ? value : undefined })}
        options={(['total', 'active'] as const).map((value) => ({ value, label: words[value] }))}
      />
    </>
  )
  return (
    <Awaited data={points} query={query}>
      {(all) => (
        <ScoreScatter
          chart={props}
          points={all}
          against={active ? 'active' : 'params'}
          scale="log"
          axis={{ label: active ? words.activeAxis : words.axis, format: writeBillions }}
          frontier={null}
          column={{ label: text.charts.columns.params, read: ({ x }) => String(x) }}
          title={words.title(name)}
          sentence={(placed) => sizeSentence(placed, text)}
          file={`size-${measured}`}
          controls={controls}
          empty={() => <NothingToDraw search={search} controls={controls} />}
        />
      )}
    </Awaited>
  )
}
