import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ComparedCell } from '#shared/board/comparison.ts'
import type { Figure } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { ProvenanceMark } from '../../../ui/ProvenanceMark.tsx'
import { describeFlags, describeSetting, flagsText, nameSource } from '../charts/facts.ts'
import { describeDisagreement } from '../table/words.ts'
import classes from './ComparedTable.module.css'

/** A score that leads to its source, with its mark, interval and shots. */
export function FigureCell(props: {
  cell: ComparedCell | null
  model: string
  where: string
  best: boolean
}): ReactElement {
  const text = useText()
  const words = text.comparison
  const { cell } = props
  if (cell === null) return <span className={classes.apart}>–</span>
  const { figure, interval, alike } = cell
  const score = formatScore(figure.score)
  const flags = flagsOf({ figure })
  const setting = describeSetting(figure, text)
  const label = words.sourceOf(
    props.model,
    score,
    props.where,
    [
      text.charts.provenance[figure.provenance],
      nameSource(figure, text),
      ...describeFlags([figure], text),
      ...describeOthers(cell, text),
    ].join(', '),
  )
  return (
    <span className={`${classes.cell} ${props.best ? classes.best : ''} ${alike ? '' : classes.apart}`}>
      <span className={classes.score}>
        <Others cell={cell} />
        {figure.shots !== null && <small>{words.shots(figure.shots)}</small>}
        <span className={classes.marked}>
          <SourceLink figure={figure} label={label}>
            <ProvenanceMark of={figure.provenance} />
            {score}
          </SourceLink>
          {flags.length > 0 && <sup title={flagsText([figure], text)}>{flags.map(({ sign }) => sign)}</sup>}
        </span>
      </span>
      <small title={alike ? undefined : words.notAlikeHint(setting)}>
        {!alike
          ? words.notAlike
          : interval
            ? `${formatScore(interval[0])}–${formatScore(interval[1])}`
            : words.unsure}
      </small>
    </span>
  )
}

/** That there are other figures of the model here; and the leaderboard's, where it shows another than this table. */
function Others({ cell }: { cell: ComparedCell }): ReactElement | null {
  const text = useText()
  const { leaderboard, disagreement, more } = cell
  if (more === 0) return null
  const isDisputed = leaderboard !== null || disagreement !== null
  const sign = isDisputed ? '≠' : '+'
  return (
    <small
      className={classes.others}
      data-disputed={isDisputed || undefined}
      title={text.enumerate(describeOthers(cell, text))}
    >
      {sign}
      {leaderboard === null ? more : formatScore(leaderboard.score)}
    </small>
  )
}

function describeOthers({ leaderboard, disagreement, more }: ComparedCell, text: Messages): string[] {
  const words = text.leaderboard
  return [
    ...(leaderboard === null
      ? []
      : [
          text.comparison.onLeaderboard(
            formatScore(leaderboard.score),
            describeSetting(leaderboard, text),
            nameSource(leaderboard, text),
          ),
        ]),
    ...(more > 0 ? [words.more(more)] : []),
    ...(disagreement === null ? [] : [describeDisagreement(disagreement, text)]),
  ]
}

function SourceLink(props: { figure: Figure; label: string; children: React.ReactNode }): ReactElement {
  const { figure, label, children } = props
  if (figure.provenance === 'own')
    return (
      <Link to="/runs/$runId" params={{ runId: figure.run.id }} aria-label={label} title={label}>
        {children}
      </Link>
    )
  const { url, attribution } = figure.source
  const title = attribution ? `${label} (${attribution})` : label
  if (url === null)
    return (
      <span className={classes.unlinked} title={title}>
        {children}
      </span>
    )
  return (
    <a href={url} target="_blank" rel="noreferrer noopener" aria-label={label} title={title}>
      {children}
    </a>
  )
}
