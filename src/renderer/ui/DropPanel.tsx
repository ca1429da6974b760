import { Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './DropButton.module.css'

/** What a `DropButton` opens, placed by what stands around it. Fetched apart: a page is drawn long before one is opened. */
export function DropPanel(props: {
  title: string
  width: number
  onClose: () => void
  children: ReactNode
}): ReactElement {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && props.onClose()}
      position="bottom-start"
      offset={4}
      width={props.width}
      trapFocus
      returnFocus
      // The button itself says what it opens.
      withRoles={false}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.place} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} role="dialog" aria-label={props.title}>
        {props.children}
      </Popover.Dropdown>
    </Popover>
  )
}
