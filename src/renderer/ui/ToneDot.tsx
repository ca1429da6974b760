import type { ReactElement } from 'react'
import classes from './ToneDot.module.css'
import type { Tone } from './tone.ts'

/** A coloured mark. It says nothing to a screen reader: the word stands beside it. */
export function ToneDot({ tone }: { tone: Tone }): ReactElement {
  return <span className={classes.dot} data-tone={tone} aria-hidden="true" />
}
