import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './StackedBar.module.css'
import { ToneDot } from './ToneDot.tsx'
import type { Tone } from './tone.ts'

export interface Segment {
  readonly tone: Tone
  readonly label: string
  readonly count: number
  /** The count as it is written. */
  readonly written: string
}

/** How a whole divides: one bar, the numbers in a tooltip and as text for those who do not see it. */
export function StackedBar({ segments }: { segments: readonly Segment[] }): ReactElement {
  const shown = segments.filter((segment) => segment.count > 0)
  const legend = (
    <span className={classes.legend}>
      {shown.map((segment) => (
        <span key={segment.tone} className={classes.entry}>
          <ToneDot tone={segment.tone} />
          <span>{segment.label}</span>
          <b>{segment.written}</b>
        </span>
      ))}
    </span>
  )
  return (
    <Tooltip label={legend} disabled={shown.length === 0} transitionProps={{ duration: 0 }}>
      <span
        className={classes.bar}
        role="img"
        aria-label={shown.map((segment) => `${segment.label} ${segment.written}`).join(', ') || '–'}
      >
        {shown.map((segment) => (
          <span
            key={segment.tone}
            className={classes.segment}
            data-tone={segment.tone}
            style={{ flexGrow: segment.count }}
          />
        ))}
      </span>
    </Tooltip>
  )
}
