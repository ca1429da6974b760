import { Button, Popover } from '@mantine/core'
import { type ReactElement, type ReactNode, useState } from 'react'
import classes from './DropButton.module.css'

/** A button that opens something small under it. The focus goes into it, and back to the button when it closes. */
export function DropButton(props: {
  label: ReactNode
  /** What the opened part is called. */
  title: string
  active?: boolean
  primary?: boolean
  width?: number
  children: ReactNode | ((close: () => void) => ReactNode)
}): ReactElement {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={4}
      width={props.width ?? 260}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={props.primary ? 'filled' : 'default'}
          className={classes.button}
          data-active={props.active || undefined}
          data-primary={props.primary || undefined}
          onClick={() => setOpened(!opened)}
        >
          {props.label}
          <span className={classes.caret} aria-hidden="true">
            ▾
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={props.title}>
        {opened && (typeof props.children === 'function' ? props.children(close) : props.children)}
      </Popover.Dropdown>
    </Popover>
  )
}
