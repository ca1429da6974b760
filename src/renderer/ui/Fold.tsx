import { type ReactElement, type ReactNode, useState } from 'react'
import classes from './Fold.module.css'

/** Something that may be read but need not be. `isLate`: it is drawn only once it is opened, as that takes long. */
export function Fold(props: {
  summary: string
  detail?: string
  open?: boolean
  isLate?: boolean
  children: ReactNode
}): ReactElement {
  const [wasOpened, setOpened] = useState(props.open ?? false)
  return (
    <details
      className={classes.fold}
      open={props.open}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        {props.summary}
        {props.detail && <span className={classes.detail}>{props.detail}</span>}
      </summary>
      <div className={classes.body}>{(!props.isLate || wasOpened) && props.children}</div>
    </details>
  )
}
