import type { ReactElement } from 'react'
import type { Average, BoardRow, Cell, Column } from '#shared/board/board.ts'
import { heatOf } from '#shared/board/heat.ts'
import { type MetricKind, metricKindOf } from '#shared/board/metric.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { ProvenanceMark } from '../../../ui/ProvenanceMark.tsx'
import { flagsOf } from '../figures/flags.ts'
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

function ScoreOf({ cell, said }: Drawn & { cell: Cell }): ReactElement {
  const { figure, interval, basis } = cell
  const flags = flagsOf(cell)
  const text = useText()
  const [share] = describeShare(figure, text)
  const kind = metricKindOf(figure)
  return (
    <span
      role="img"
      aria-label={said}
      className={classes.score}
      data-unranked={cell.part !== null || !cell.rankable || undefined}
    >
      <ProvenanceMark of={figure.provenance} />
      <span className={classes.flags} data-warning={flags.some(({ isWarning }) => isWarning) || undefined}>
        {flags.map(({ sign }) => sign).join('')}
      </span>
      <span className={classes.more} data-disputed={cell.disagreement !== null || undefined}>
        {cell.more > 0 && `${cell.disagreement === null ? '+' : '≠'}${cell.more}`}
      </span>
      <b>
        {basis === 'at-best' && <span className={classes.atBest}>~</span>}
        {formatScore(figure.score)}
      </b>
      {cell.part === null && cell.rankable ? (
        interval && (
          <span className={classes.track}>
            <span
              className={classes.span}
              style={{
                left: `min(${interval[0] * 100}%, 100% - 3px)`,
                width: `max(3px, ${(interval[1] - interval[0]) * 100}%)`,
              }}
            />
          </span>
        )
      ) : (
        <span className={classes.metric}>{share ?? shortMetric(figure.metric, kind, text)}</span>
      )}
    </span>
  )
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
      <b>{formatScore(average.score)}</b>
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
