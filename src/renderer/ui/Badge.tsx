import type { ReactElement, ReactNode } from 'react'
import classes from './Badge.module.css'

export type BadgeKind = 'quiet' | 'live' | 'good' | 'attention' | 'bad'

export function Badge({ kind = 'quiet', children }: { kind?: BadgeKind; children: ReactNode }): ReactElement {
  return (
    <span className={classes.badge} data-kind={kind}>
      {children}
    </span>
  )
}
