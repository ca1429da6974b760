import type { ReactElement, ReactNode } from 'react'
import classes from './PlainButton.module.css'

/**
 * Looks like Mantine's button of the variant `default`, and stands for it in what every page starts with: that one
 * brings with it all that any component of its kind can be told, which a first picture takes nothing from.
 */
export function PlainButton(props: {
  /** Among words, or in a bar. */
  isCompact?: boolean
  onClick: () => void
  children: ReactNode
}): ReactElement {
  return (
    <button
      type="button"
      className={classes.button}
      data-compact={props.isCompact || undefined}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
