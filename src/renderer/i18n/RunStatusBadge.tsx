import type { ReactElement } from 'react'
import type { RunStatus } from '#shared/domain/run.ts'
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

/** A run's status in the reader's language. */
export function RunStatusBadge({ status }: { status: RunStatus }): ReactElement {
  return <Badge kind={KIND[status]}>{useText().status[status]}</Badge>
}
