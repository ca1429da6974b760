import type { ReactElement } from 'react'
import { type NamedState, namedState, type RunStatus, type StopCause } from '#shared/domain/run.ts'
import { Badge, type BadgeKind } from '../ui/Badge.tsx'
import { useText } from './language.tsx'

const KIND: Readonly<Record<NamedState, BadgeKind>> = {
  queued: 'quiet',
  running: 'live',
  paused: 'attention',
  interrupted: 'attention',
  // A quota fills up again, so the run only waits for it; whatever else stops one must be mended.
  quota: 'attention',
  key: 'bad',
  provider: 'bad',
  incomplete: 'attention',
  cancelled: 'quiet',
  done: 'good',
}

/** A run's state in the reader's language. */
export function RunStatusBadge(props: { status: RunStatus; stopCause: StopCause | null }): ReactElement {
  const text = useText()
  const state = namedState(props)
  return <Badge kind={KIND[state]}>{text.state[state]}</Badge>
}
