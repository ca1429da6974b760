import { Notifications } from '@mantine/notifications'
import type { ReactElement } from 'react'
import classes from './toast.module.css'

/** Where toasts appear: in the room the navigation leaves free, so that none lies over what a page lets do. */
export function Toasts(): ReactElement {
  return <Notifications position="bottom-left" limit={3} transitionDuration={0} className={classes.toasts} />
}
