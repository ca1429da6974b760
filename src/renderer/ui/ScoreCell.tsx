import type { ReactElement } from 'react'
import { IntervalBar } from './IntervalBar.tsx'
import classes from './ScoreCell.module.css'

export interface ScoreInterval {
  readonly low: number
  readonly high: number
  /** As numbers, `36.4–41.7`. */
  readonly written: string
  /** In words. */
  readonly label: string
}

/** A score beside its interval, which is also a hairline under it; `interval` null where there is none yet. */
export function ScoreCell(props: {
  score: string
  interval: ScoreInterval | null
  /** How the score was averaged, as a word and as a sentence. */
  average: { readonly word: string; readonly sentence: string }
}): ReactElement {
  const { interval, average } = props
  return (
    <span className={classes.cell}>
      <span className={classes.numbers}>
        {interval && <span className={classes.quiet}>{interval.written}</span>}
        <b>{props.score}</b>
      </span>
      <span className={classes.under}>
        {interval && <IntervalBar {...interval} />}
        <span className={classes.quiet} title={average.sentence}>
          {average.word}
        </span>
      </span>
    </span>
  )
}
