import type { CSSProperties, ReactElement } from 'react'
import type { Average, BoardRow, Cell, Column } from '#shared/board/board.ts'
import type { Figure } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import { heatOf } from '#shared/board/heat.ts'
import { type MetricKind, metricKindOf } from '#shared/board/metric.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Interval } from '#shared/statistics/wilson.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { marked } from '../../../ui/ProvenanceMark.tsx'
import classes from './cells.module.css'
import { describeShare, rankText } from './words.ts'

/** Strength of the strongest colouring, in percent. */
const MOST_HEAT = 26

/** The background of a score, for its cell; undefined for none. */
export function heatColour(cell: Cell | null, column: Column | undefined, isOn: boolean): string | undefined {
  const heat = cell && column && isOn ? heatOf(cell, column) : null
  // Squared: scores are crowded at the top, which is where readers look for differences.
  return heat === null ? undefined : `hsl(var(--heat) / ${(heat ** 2 * MOST_HEAT).toFixed(1)}%)`
}

/** A cell that is drawn in signs and marks: a picture, which `said` says in words. */
interface Drawn {
  readonly said: string
}

export function ScoreCell({ cell, said }: Drawn & { cell: Cell | null }): ReactElement {
  if (cell === null) return <Missing said={said} />
  return <ScoreOf cell={cell} said={said} />
}

const Missing = ({ said }: Drawn): ReactElement => (
  <span role="img" aria-label={said} className={classes.missing}>
    –
  </span>
)

/** Few elements make a score: a table has hundreds in sight, and is drawn as fast as they are few. */
function ScoreOf({ cell, said }: Drawn & { cell: Cell }): ReactElement {
  const { figure, interval, basis, more } = cell
  const flags = flagsOf(cell)
  const text = useText()
  const isRanked = cell.part === null && cell.rankable
  return (
    <span
      role="img"
      aria-label={said}
      className={marked(classes.score)}
      style={isRanked && interval ? reachOf(interval) : undefined}
      data-provenance={figure.provenance}
      data-interval={(isRanked && interval !== null) || undefined}
      data-unranked={!isRanked || undefined}
    >
      {flags.length > 0 && (
        <span className={classes.flags} data-warning={flags.some(({ isWarning }) => isWarning) || undefined}>
          {flags.map(({ sign }) => sign).join('')}
        </span>
      )}
      {more > 0 && (
        <span className={classes.more} data-disputed={cell.disagreement !== null || undefined}>
          {`${cell.disagreement === null ? '+' : '≠'}${more}`}
        </span>
      )}
      <b data-at-best={basis === 'at-best' || undefined}>{formatScore(figure.score)}</b>
      {!isRanked && <span className={classes.metric}>{metricText(figure, text)}</span>}
    </span>
  )
}

/** From where to where an interval reaches on a line from 0 to 100 %. */
const reachOf = ([low, high]: Interval): CSSProperties =>
  ({ '--low': `${(low * 100).toFixed(2)}%`, '--high': `${(high * 100).toFixed(2)}%` }) as CSSProperties

function metricText(figure: Figure, text: Messages): string {
  const [share] = describeShare(figure, text)
  return share ?? shortMetric(figure.metric, metricKindOf(figure), text)
}

/** Longer names of metrics than that find no room under a score: what kind of metric it is, does. */
const MOST_LETTERS = 14

const shortMetric = (metric: string, kind: MetricKind, text: Messages): string =>
  metric.length > MOST_LETTERS ? text.terms.metrics[kind] : metric

export function AverageCell({ average, said }: Drawn & { average: Average | null }): ReactElement {
  const words = useText().leaderboard
  if (average === null) return <Missing said={said} />
  const isMixed = average.provenances.length > 1
  return (
    <span role="img" aria-label={said} className={classes.average}>
      <b data-at-best={average.basis === 'at-best' || undefined}>{formatScore(average.score)}</b>
      <span className={classes.under}>
        {isMixed && <span className={classes.mixed}>{words.mixed}</span>}
        {words.averageOf(average.benchmarks, average.of)}
      </span>
    </span>
  )
}

/** `edge`: where the band of a tie begins and ends. */
export function RankCell(props: Drawn & { row: BoardRow; begins: boolean; ends: boolean }): ReactElement {
  return (
    <span
      role="img"
      aria-label={props.said}
      className={classes.rank}
      data-band={props.row.band === null ? undefined : props.row.band % 2}
      data-begins={props.begins || undefined}
      data-ends={props.ends || undefined}
    >
      {rankText(props.row)}
    </span>
  )
}

export function ModelCell({ row: { model } }: { row: BoardRow }): ReactElement {
  return (
    <span className={classes.model} translate="no">
      <bdi className={classes.name}>{model.name}</bdi>{' '}
      {model.organisation && <bdi className={classes.organisation}>{model.organisation}</bdi>}
    </span>
  )
}

export function PickCell({ isPicked, said }: Drawn & { isPicked: boolean }): ReactElement {
  return <span role="img" aria-label={said} className={classes.pick} data-picked={isPicked || undefined} />
}
