import { Tooltip } from '@mantine/core'
import { type ReactElement, useRef, useState } from 'react'
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

/**
 * How a whole divides: one bar, the numbers in a tooltip and as text for those who do not see it. `counts` writes
 * them over the bar too, where the table is wide enough.
 */
export function StackedBar(props: { segments: readonly Segment[]; counts?: boolean }): ReactElement {
  const shown = props.segments.filter((segment) => segment.count > 0)
  const whole = useRef<HTMLSpanElement>(null)
  // A table of these is drawn without their tooltips: each takes longer than the bar itself.
  const [isOver, setOver] = useState(false)
  return (
    <>
      {isOver && shown.length > 0 && (
        <Tooltip
          target={whole}
          opened
          label={<Legend segments={shown} />}
          transitionProps={{ duration: 0 }}
        />
      )}
      <span
        ref={whole}
        className={classes.whole}
        onPointerEnter={() => setOver(true)}
        onPointerLeave={() => setOver(false)}
        role="img"
        aria-label={shown.map((segment) => `${segment.label} ${segment.written}`).join(', ') || '–'}
      >
        {props.counts && (
          <span className={classes.counts}>
            {shown.map((segment) => (
              <span key={segment.tone} className={classes.count}>
                <ToneDot tone={segment.tone} />
                {segment.written}
              </span>
            ))}
          </span>
        )}
        <span className={classes.bar}>
          {shown.map((segment) => (
            <span
              key={segment.tone}
              className={classes.segment}
              data-tone={segment.tone}
              style={{ flexGrow: segment.count }}
            />
          ))}
        </span>
      </span>
    </>
  )
}

function Legend({ segments }: { segments: readonly Segment[] }): ReactElement {
  return (
    <span className={classes.legend}>
      {segments.map((segment) => (
        <span key={segment.tone} className={classes.entry}>
          <ToneDot tone={segment.tone} />
          <span>{segment.label}</span>
          <b>{segment.written}</b>
        </span>
      ))}
    </span>
  )
}
