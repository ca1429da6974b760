import { type ReactElement, useMemo } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type CotGain, cotGains } from '#shared/board/cot-gain.ts'
import { pairGains, runsOf } from '#shared/board/pair-gains.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks, useBoardData } from '../../../queries/board.ts'
import { useComparisons } from '../../../queries/compare.ts'
import { StoreCommand } from '../../../queries/StoreCommand.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { RowPlot } from '../../../ui/charts/RowPlot.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import {
  COLOURS,
  describeGain,
  describeMeans,
  keyOf,
  nameOf,
  SHAPES,
  tabulateGains,
  toRow,
  writeWhole,
} from './gains.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { PointFacts } from './PointFacts.tsx'
import { boardPart, GAIN_KINDS } from './search.ts'
import { describeSources } from './sources-note.ts'

/** Of each kind of benchmark at most so many pairs are drawn; the means and the table are over all. */
const MOST_ROWS = 30
const ZERO = [0]

/** How much chain of thought helps, where thinking is asked for and where knowing is. */
export function GainChart({ search, view, show }: ChartProps): ReactElement {
  const text = useText()
  const words = text.charts.gainChart
  const known = useBoardBenchmarks()
  const benchmarks = useMemo(
    () =>
      (known.data ?? [])
        .map(({ benchmark }) => benchmark)
        .filter((benchmark) => describeBenchmark(benchmark).measures !== null),
    [known.data],
  )
  const query = useBoardData(benchmarks, view.judgement)
  const { data, isPlaceholderData } = query
  const isThere = known.data !== undefined && data !== undefined && !isPlaceholderData
  const unpaired = useMemo(
    () => (isThere ? cotGains(data.models, data.figures, view) : null),
    [isThere, data, view],
  )
  const sides = useMemo(
    () =>
      (unpaired ?? []).flatMap((gain) => {
        const runs = runsOf(gain)
        return runs ? [{ ...runs, judgement: view.judgement }] : []
      }),
    [unpaired, view.judgement],
  )
  const comparisons = useComparisons(sides)
  const gains = useMemo(
    () => unpaired && comparisons.data && pairGains(unpaired, comparisons.data),
    [unpaired, comparisons.data],
  )
  const kind = search.kind ?? 'all'
  const controls = (
    <Choice
      label={words.kind}
      value={kind}
      onChoose={(value) => show({ kind: value === 'all' ? undefined : value })}
      options={(['all', ...GAIN_KINDS] as const).map((value) => ({ value, label: words.kinds[value] }))}
    />
  )
  return (
    <Awaited data={gains} query={[known, query, comparisons].find(({ error }) => error) ?? query}>
      {(all) => {
        const wanted = all.filter(({ measures }) => kind === 'all' || measures === kind)
        return wanted.length === 0 ? (
          <NothingToDraw search={search} controls={controls} title={words.emptyTitle} text={words.emptyText}>
            <StoreCommand args="run --model baseline:majority --benchmark sample --format in-context-cot in-context-ao" />
          </NothingToDraw>
        ) : (
          <Gains gains={wanted} controls={controls} search={search} show={show} />
        )
      }}
    </Awaited>
  )
}

function Gains(
  props: Pick<ChartProps, 'search' | 'show'> & { gains: readonly CotGain[]; controls: ReactElement },
): ReactElement {
  const { gains, search, show } = props
  const text = useText()
  const words = text.charts.gainChart
  const shown = useMemo(
    () => GAIN_KINDS.flatMap((kind) => gains.filter(({ measures }) => measures === kind).slice(0, MOST_ROWS)),
    [gains],
  )
  const rows = useMemo(() => shown.map((gain) => toRow(gain, text)), [shown, text])
  const axis = useMemo(() => ({ label: text.charts.pointsAxis, format: writeWhole }), [text])
  return (
    <ChartFrame
      title={words.title}
      sentence={describeMeans(gains, text)}
      note={`${words.note} ${describeSources(
        shown.flatMap(({ cot, answerOnly }) => [cot.figure, answerOnly.figure]),
        text,
      )}`}
      file="cot-gain"
      words={text.charts.frame}
      controls={props.controls}
      legend={[
        ...GAIN_KINDS.filter((kind) => shown.some(({ measures }) => measures === kind)).map((kind) => ({
          label: words.kinds[kind],
          sign: { kind: 'glyph', shape: SHAPES[kind], fill: 'ring', colour: COLOURS[kind] } as const,
        })),
        ...(shown.some(({ basis }) => basis === 'own-runs')
          ? [
              {
                label: text.charts.ownMark,
                sign: { kind: 'glyph', shape: 'circle', fill: 'solid', colour: 'var(--ink-2)' } as const,
              },
            ]
          : []),
        {
          label: text.charts.intervalLine,
          sign: { kind: 'line', colour: 'var(--ink)', width: 1.2 } as const,
        },
      ]}
      data={tabulateGains(gains, text)}
      tableShown={search.table === true}
      onShowTable={(tableShown) => show({ table: tableShown || undefined })}
      readout={(key, pinned) => {
        const gain = shown.find((candidate) => keyOf(candidate) === key)
        return (
          gain && (
            <PointFacts
              name={nameOf(gain)}
              model={gain.model.name}
              lines={describeGain(gain, text)}
              figures={[gain.cot.figure, gain.answerOnly.figure]}
              pinned={pinned}
              search={boardPart(search)}
            />
          )
        )
      }}
    >
      {(width) => <RowPlot width={width} rows={rows} marks="dots" axis={axis} include={ZERO} />}
    </ChartFrame>
  )
}
