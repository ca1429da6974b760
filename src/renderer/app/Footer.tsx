import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useConnectionState } from '../client/ConnectionProvider.tsx'
import { useText } from '../i18n/language.tsx'
import { useOtherTabs } from '../queries/other-tabs.ts'
import { useResultsSummary } from '../queries/results.ts'
import { useRuns } from '../queries/runs.ts'
import { useSystemInfo } from '../queries/system.ts'
import classes from './Shell.module.css'

/** Where the reader is: what may leave the machine, how much is in which store, and what is at work. */
export function Footer(): ReactElement {
  const text = useText()
  const state = useConnectionState()
  const info = useSystemInfo().data
  const reported = useResultsSummary().data
  useOtherTabs()
  return (
    <footer className={classes.footer}>
      <span className={classes.state} data-state={state}>
        {state === 'open' ? (
          <span className="visually-hidden">{text.connection.open}</span>
        ) : (
          text.connection.connecting
        )}
      </span>
      <Link to="/settings" hash="outgoing" className={classes.quiet}>
        {text.footer.local}
      </Link>
      {reported && <span>{text.footer.reported(reported.models, reported.figures, reported.linked)}</span>}
      {info && (
        <bdi className={classes.path} title={`${text.footer.storePath}: ${info.store.path}`}>
          {info.store.path}
        </bdi>
      )}
      <AtWork />
    </footer>
  )
}

/** Runs under way and runs that wait for them; nothing while all is still. */
function AtWork(): ReactElement | null {
  const text = useText().footer
  const all = useRuns().data ?? []
  const runs = all.filter(({ study }) => study === null)
  const studies = new Set(
    all.flatMap(({ study, status }) =>
      study !== null && (status === 'running' || status === 'queued') ? [study.id] : [],
    ),
  ).size
  const running = runs.filter(({ status }) => status === 'running').length
  const queued = runs.filter(({ status }) => status === 'queued').length
  if (running + queued + studies === 0) return null
  return (
    <Link to="/runs" className={classes.atWork}>
      {[
        running > 0 && text.running(running),
        queued > 0 && text.queued(queued),
        studies > 0 && text.studies(studies),
      ]
        .filter(Boolean)
        .join(text.between)}
    </Link>
  )
}
