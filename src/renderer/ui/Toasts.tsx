import { Notifications } from '@mantine/notifications'
import type { ReactElement } from 'react'
import classes from './toast.module.css'

/** Where toasts appear. */
export function Toasts(): ReactElement {
  return (
    <Notifications
      position="bottom-right"
      limit={3}
      containerWidth={360}
      transitionDuration={0}
      className={classes.toasts}
    />
  )
}
