import { type ReactElement, useMemo } from 'react'
import type { ScorePoint } from '#shared/board/score-points.ts'
import { formatPercent, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import type { LegendEntry } from '../../../ui/charts/Legend.tsx'
import type { PlotRow } from '../../../ui/charts/plot-row.ts'
import { RowPlot } from '../../../ui/charts/RowPlot.tsx'
import { LabelledSelect } from '../../../ui/LabelledSelect.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { describePoint, writeRank } from './facts.ts'
import { provenanceLegend, provenanceLook } from './looks.ts'
import { MeasureSelect } from './MeasureSelect.tsx'
import { AVERAGE, useMeasures, useScorePoints } from './measured.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { tabulatePoints } from './point-table.ts'
import { ScoreFacts } from './ScoreFacts.tsx'
import { DEFAULT_TOP, TOPS } from './search.ts'
import { rankingSentence } from './sentences.ts'
import { describeSources } from './sources-note.ts'

const WHOLE = [0, 1]

/** The best models as bars with their intervals; ties are joined by a line. */
export function RankingChart(props: ChartProps): ReactElement {
  const measured = props.search.by ?? AVERAGE
  const { points, query } = useScorePoints(props.view, measured)
  return (
    <Awaited data={points} query={query}>
      {(all) => <Ranking {...props} points={all} measured={measured} />}
    </Awaited>
  )
}

function Ranking(props: ChartProps & { points: readonly ScorePoint[]; measured: string }): ReactElement {
  const { search, points, show } = props
  const text = useText()
  const words = text.charts
  const { name } = useMeasures(props.view, props.measured)
  const top = search.top ?? DEFAULT_TOP
  const shown = useMemo(() => points.slice(0, top), [points, top])
  const rows = useMemo(() => shown.map((point) => toRow(point, text)), [shown, text])
  const controls = (
    <>
      <MeasureSelect {...props} />
      <LabelledSelect
        label={words.top}
        value={String(top)}
        options={TOPS.map((count) => ({ value: String(count), label: words.topOf(count) }))}
        onChoose={(value) => show({ top: TOPS.find((count) => String(count) === value) })}
      />
    </>
  )
  if (points.length === 0) return <NothingToDraw search={search} controls={controls} />
  return (
    <ChartFrame
      title={words.ranking.title(name)}
      sentence={rankingSentence(points, name, text)}
      note={describeSources(
        shown.flatMap(({ figures }) => figures),
        text,
      )}
      file={`ranking-${props.measured}`}
      words={words.frame}
      controls={controls}
      legend={rankingLegend(shown, text)}
      data={tabulatePoints(shown, text)}
      tableShown={search.table === true}
      onShowTable={(shownNow) => show({ table: shownNow || undefined })}
      readout={(key, pinned) => <ScoreFacts points={shown} of={key} pinned={pinned} search={search} />}
    >
      {(width) => (
        <RowPlot width={width} rows={rows} marks="bars" axis={axis(words.scoreAxis)} include={WHOLE} />
      )}
    </ChartFrame>
  )
}

const axes = new Map<string, { label: string; format: (value: number) => string }>()

/** The same object for the same label, so that a plot is not drawn again for nothing. */
function axis(label: string) {
  const known = axes.get(label) ?? { label, format: (value: number) => formatPercent(value, 0) }
  axes.set(label, known)
  return known
}

const toRow = (point: ScorePoint, text: Messages): PlotRow => ({
  key: point.model.name,
  name: point.model.name,
  lead: point.rank ? writeRank(point.rank) : '',
  value: point.score,
  interval: point.interval,
  written: `${point.basis === 'at-best' ? '~' : ''}${formatScore(point.score)}`,
  label: [point.model.name, ...describePoint(point, text)].join(', '),
  look: provenanceLook(point.provenance),
  group: point.band === null ? null : String(point.band),
})

function rankingLegend(points: readonly ScorePoint[], text: Messages): LegendEntry[] {
  const words = text.charts
  return [
    ...provenanceLegend(points, text),
    {
      label: points.some(({ basis }) => basis === 'at-best')
        ? `${words.intervalLine}; ~ ${words.facts.basis['at-best']}`
        : words.intervalLine,
      sign: { kind: 'line', colour: 'var(--ink)', width: 1.2 },
    },
    { label: words.tie, sign: { kind: 'line', colour: 'var(--line-strong)', width: 2.5 } },
  ]
}
