import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { StoreCommand } from '../../../queries/StoreCommand.tsx'
import { LabelledSelect } from '../../../ui/LabelledSelect.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { MeasureSelect } from './MeasureSelect.tsx'
import { AVERAGE, useMeasures, useScorePoints } from './measured.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { ScoreScatter } from './ScoreScatter.tsx'
import { DEFAULT_PRICE, PRICES } from './search.ts'
import { priceSentence } from './sentences.ts'

const writeDollars = (usd: number): string => `$${usd}`

/** What a better score costs. */
export function PriceChart(props: ChartProps): ReactElement {
  const text = useText()
  const words = text.charts.priceChart
  const { search, view, show } = props
  const measured = search.by ?? AVERAGE
  const { points, query } = useScorePoints(view, measured)
  const { name } = useMeasures(view, measured)
  const price = search.price ?? DEFAULT_PRICE
  const labels = { 'price-in': words.in, 'price-out': words.out, 'price-blend': words.blend }
  const controls = (
    <>
      <MeasureSelect {...props} />
      <LabelledSelect
        label={words.price}
        value={price}
        options={PRICES.map((value) => ({ value, label: labels[value] }))}
        onChoose={(value) => show({ price: value })}
      />
    </>
  )
  const empty = (
    <NothingToDraw search={search} controls={controls} title={words.emptyTitle} text={words.emptyText}>
      <StoreCommand args="model add NAME --provider openai --model MODEL_ID --price-in 0.15 --price-out 0.60" />
      <StoreCommand args="run --model NAME --benchmark gsm8k" />
    </NothingToDraw>
  )
  return (
    <Awaited data={points} query={query}>
      {(all) => (
        <ScoreScatter
          chart={props}
          points={all}
          against={price}
          scale="log"
          axis={{ label: words.axis, format: writeDollars }}
          frontier={text.charts.paretoFrontier}
          column={{ label: text.charts.columns.price, read: ({ x }) => String(Number(x.toPrecision(4))) }}
          title={words.title(name)}
          sentence={(placed, frontier) => priceSentence(frontier, placed.length, text)}
          file={`price-${measured}`}
          controls={controls}
          empty={() => empty}
        />
      )}
    </Awaited>
  )
}
