import { type ReactElement, useMemo } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type CotGain, cotGains, meanGain } from '#shared/board/cot-gain.ts'
import { formatPercent, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks, useBoardData } from '../../../queries/board.ts'
import { StoreCommand } from '../../../queries/StoreCommand.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import type { DataRows } from '../../../ui/charts/DataTable.tsx'
import type { PlotRow } from '../../../ui/charts/plot-row.ts'
import { RowPlot } from '../../../ui/charts/RowPlot.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { describeSetting, writeScore } from './facts.ts'
import { fillOf } from './looks.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { PointFacts } from './PointFacts.tsx'
import { boardPart, GAIN_KINDS } from './search.ts'
import { describeSources } from './sources-note.ts'

/** Of each kind of benchmark at most so many pairs are drawn; the means and the table are over all. */
const MOST_ROWS = 30
const ZERO = [0]
const COLOURS = { reasoning: 'var(--category-1)', knowledge: 'var(--category-2)' } as const
const SHAPES = { reasoning: 'circle', knowledge: 'square' } as const

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
  const query = useBoardData(benchmarks)
  const { data, isPlaceholderData } = query
  const isThere = known.data !== undefined && data !== undefined && !isPlaceholderData
  const gains = useMemo(
    () => (isThere ? cotGains(data.models, data.figures, view) : null),
    [isThere, data, view],
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
    <Awaited data={gains} query={known.error ? known : query}>
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
      sentence={`${describeMeans(gains, text)}${words.alike(
        gains.filter(({ basis }) => basis !== 'different-sources').length,
        gains.length,
      )}`}
      note={`${words.note} ${describeSources(
        shown.flatMap(({ cot, answerOnly }) => [cot.figure, answerOnly.figure]),
        text,
      )}`}
      file="cot-gain"
      words={text.charts.frame}
      controls={props.controls}
      legend={[
        ...GAIN_KINDS.map((kind) => ({
          label: words.kinds[kind],
          sign: { kind: 'glyph', shape: SHAPES[kind], fill: 'ring', colour: COLOURS[kind] } as const,
        })),
        {
          label: `${text.charts.ownMark}`,
          sign: { kind: 'glyph', shape: 'circle', fill: 'solid', colour: 'var(--ink-2)' } as const,
        },
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

const keyOf = ({ model, benchmark }: CotGain): string => `${benchmark}/${model.name}`
const nameOf = ({ model, benchmark }: CotGain): string =>
  `${model.name} · ${describeBenchmark(benchmark).name}`

/** `0.132` → `+13.2`. */
const writePoints = (value: number): string => {
  const written = formatPercent(Math.abs(value))
  return Number(written) === 0 ? '0' : `${value > 0 ? '+' : '−'}${written}`
}

const writeWhole = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatPercent(Math.abs(value), 0)}`

const toRow = (gain: CotGain, text: Messages): PlotRow => ({
  key: keyOf(gain),
  name: nameOf(gain),
  lead: '',
  value: gain.difference.value,
  interval: gain.difference.interval,
  written: writePoints(gain.difference.value),
  label: [nameOf(gain), ...describeGain(gain, text)].join(', '),
  look: {
    shape: SHAPES[gain.measures],
    fill: fillOf(gain.cot.figure.provenance),
    colour: COLOURS[gain.measures],
  },
  group: null,
})

function describeGain(gain: CotGain, text: Messages): string[] {
  const words = text.charts.gainChart
  const { interval, value } = gain.difference
  const between = interval
    ? ` (${text.charts.facts.between(writePoints(interval[0]), writePoints(interval[1]))})`
    : ''
  const side = (label: string, { figure, interval: of }: CotGain['cot']): string =>
    `${label}: ${writeScore({ score: figure.score, interval: of }, text)}, ${describeSetting(figure, text)}`
  return [
    `${words.gain} ${writePoints(value)}${between}`,
    side(words.cot, gain.cot),
    side(words.answerOnly, gain.answerOnly),
    gain.sameShots ? words.basis[gain.basis] : `${words.basis[gain.basis]}; ${words.shots}`,
  ]
}

function describeMeans(gains: readonly CotGain[], text: Messages): string {
  const words = text.charts.gainChart
  const [reasoning, knowledge] = GAIN_KINDS.map((kind) => ({
    kind,
    mean: meanGain(gains, kind),
    pairs: gains.filter(({ measures }) => measures === kind).length,
  }))
  if (reasoning?.mean != null && knowledge?.mean != null)
    return words.sentence(
      writePoints(reasoning.mean),
      reasoning.pairs,
      writePoints(knowledge.mean),
      knowledge.pairs,
    )
  const one = reasoning?.mean != null ? reasoning : knowledge
  return one?.mean != null ? words.oneKind(writePoints(one.mean), words.kinds[one.kind], one.pairs) : ''
}

function tabulateGains(gains: readonly CotGain[], text: Messages): DataRows {
  const words = text.charts.columns
  const numeric = true
  return {
    columns: [
      { label: words.model },
      { label: words.benchmark },
      { label: words.measures },
      { label: words.gain, numeric },
      { label: words.low, numeric },
      { label: words.high, numeric },
      { label: words.cot, numeric },
      { label: words.answerOnly, numeric },
      { label: words.basis },
    ],
    rows: gains.map((gain) => {
      const { value, interval } = gain.difference
      return {
        key: keyOf(gain),
        cells: [
          gain.model.name,
          describeBenchmark(gain.benchmark).name,
          text.charts.gainChart.kinds[gain.measures],
          writePoints(value),
          interval ? writePoints(interval[0]) : '–',
          interval ? writePoints(interval[1]) : '–',
          formatScore(gain.cot.figure.score),
          formatScore(gain.answerOnly.figure.score),
          text.charts.gainChart.basis[gain.basis],
        ],
      }
    }),
  }
}
