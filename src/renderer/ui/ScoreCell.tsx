import type { ReactElement } from 'react'
import { IntervalBar } from './IntervalBar.tsx'
import classes from './ScoreCell.module.css'

/** A score with its interval as a hairline under it; `interval` null where there is none yet. */
export function ScoreCell(props: {
  score: string
  note?: string
  noteTitle?: string
  interval: { readonly low: number; readonly high: number; readonly label: string } | null
}): ReactElement {
  return (
    <span className={classes.cell}>
      <span className={classes.numbers}>
        {props.note && (
          <span className={classes.note} title={props.noteTitle}>
            {props.note}
          </span>
        )}
        <b>{props.score}</b>
      </span>
      {props.interval && <IntervalBar {...props.interval} />}
    </span>
  )
}
