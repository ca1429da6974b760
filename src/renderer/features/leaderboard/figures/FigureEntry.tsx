import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { toCell } from '#shared/board/build-board.ts'
import type { Figure, ReportedFigure } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import { isRankable, metricKindOf } from '#shared/board/metric.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useInstant, useText } from '../../../i18n/language.tsx'
import { ProvenanceMark } from '../../../ui/ProvenanceMark.tsx'
import { describeInterval, describeShare, flagText } from '../table/words.ts'
import classes from './ModelPanel.module.css'

/** One figure with everything that is known of where it comes from. Its words are others', and only ever text. */
export function FigureEntry({ figure, isShown }: { figure: Figure; isShown: boolean }): ReactElement | null {
  const text = useText()
  const words = text.leaderboard
  const cell = toCell([figure])
  if (cell === null) return null
  const { shots, chainOfThought } = figure
  const cot = chainOfThought === null ? 'unknown' : chainOfThought ? 'yes' : 'no'
  const settings = [
    figure.metric === 'accuracy' ? words.accuracy : figure.metric,
    figure.provenance === 'own' && shots === null ? words.panel.shotsByTask : words.panel.shots(shots),
    words.panel.cot[cot],
    ...(cell.items === null ? [] : [words.items(cell.items)]),
    ...describeShare(figure, text),
  ]
  return (
    <li className={classes.figure} data-shown={isShown || undefined}>
      <div className={classes.line}>
        <ProvenanceMark of={figure.provenance} />
        <span className={classes.whose}>{words.provenance[figure.provenance]}</span>
        <b>{formatScore(figure.score)}</b>
      </div>
      <p>{settings.join(' · ')}</p>
      {!isRankable(figure) && (
        <p className={classes.warning}>{words.notRanked(words.metricKind[metricKindOf(figure)])}</p>
      )}
      <p>{describeInterval(cell, text)}</p>
      {flagsOf(cell).map(({ sign, means, isWarning }) => (
        <p key={means} className={isWarning ? classes.warning : undefined}>
          {sign} {flagText(means, text)}
        </p>
      ))}
      {figure.provenance === 'own' ? <OwnRun figure={figure} /> : <SourceOf figure={figure} />}
    </li>
  )
}

function SourceOf({ figure: { source, note } }: { figure: ReportedFigure }): ReactElement {
  const words = useText().leaderboard.panel
  // An imported address may be anything; only a page on the web is linked.
  const address =
    source.url !== null && /^https?:\/\//i.test(source.url) && URL.canParse(source.url) ? source.url : null
  const title = source.title || words.noSource
  return (
    <>
      <p className={classes.source}>
        {address === null ? (
          <bdi>{title}</bdi>
        ) : (
          <a href={address} title={address} target="_blank" rel="noreferrer" data-source>
            <bdi>{title}</bdi>
          </a>
        )}
        <span className={classes.origin}>
          {address === null ? (
            source.url !== null && <bdi>{source.url}</bdi>
          ) : (
            <bdi>{new URL(address).host}</bdi>
          )}
          {source.url !== null && ' · '}
          {source.date ?? words.undated}
        </span>
      </p>
      {source.attribution !== null && <p>{source.attribution}</p>}
      {note !== null && <p className={classes.note}>{note}</p>}
    </>
  )
}

function OwnRun({ figure: { run } }: { figure: Extract<Figure, { provenance: 'own' }> }): ReactElement {
  const words = useText().leaderboard
  const instant = useInstant('full')
  return (
    <p className={classes.source}>
      {[
        run.split,
        words.items(run.items),
        ...(run.finishedAt === null ? [] : [instant(run.finishedAt)]),
      ].join(' · ')}{' '}
      <Link to="/runs/$runId" params={{ runId: run.id }} data-source>
        {words.panel.run(run.id)}
      </Link>
    </p>
  )
}
