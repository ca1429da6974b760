import type { ReactElement } from 'react'
import type { RunStatus, StopCause } from '#shared/domain/run.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { useText } from './language.tsx'

const KIND: Readonly<Record<RunStatus, BadgeKind>> = {
  queued: 'quiet',
  running: 'live',
  paused: 'attention',
  interrupted: 'attention',
  stopped: 'bad',
  incomplete: 'attention',
  cancelled: 'quiet',
  done: 'good',
}

/** A run's status in the reader's language; of a stopped one, why. */
export function RunStatusBadge(props: { status: RunStatus; stopCause: StopCause | null }): ReactElement {
  const text = useText()
  const { status, stopCause } = props
  if (status !== 'stopped' || !stopCause) return <Badge kind={KIND[status]}>{text.status[status]}</Badge>
  // A quota fills up again, so the run only waits for it; whatever else stops one must be mended.
  return <Badge kind={stopCause === 'quota' ? 'attention' : 'bad'}>{text.stopped[stopCause]}</Badge>
}
