import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import classes from './ConfirmButton.module.css'

/** Something that cannot be undone: the first press asks, in the same place, and only the second does it. */
export function ConfirmButton(props: {
  action: string
  /** The action with what it is done to, for those who do not see where the button stands. */
  label: string
  /** Says what will be lost. */
  confirm: string
  keep: string
  onConfirm: () => void
}): ReactElement {
  const [isAsking, ask] = useState(false)
  if (!isAsking)
    return (
      <Button size="compact-xs" variant="default" aria-label={props.label} onClick={() => ask(true)}>
        {props.action}
      </Button>
    )
  return (
    <span className={classes.question}>
      <Button
        size="compact-xs"
        color="var(--bad)"
        variant="outline"
        onClick={() => {
          ask(false)
          props.onConfirm()
        }}
      >
        {props.confirm}
      </Button>
      <Button size="compact-xs" variant="default" autoFocus onClick={() => ask(false)}>
        {props.keep}
      </Button>
    </span>
  )
}
