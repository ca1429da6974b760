import { Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './DropButton.module.css'
import { useFocusReturn } from './use-focus-return.ts'

/** What a `DropButton` opens, placed by what stands around it. Fetched apart: a page is drawn long before one is opened. */
export function DropPanel(props: {
  title: string
  width: number
  onClose: () => void
  children: ReactNode
}): ReactElement {
  useFocusReturn()
  return (
    <Popover
      opened
      onChange={(opened) => !opened && props.onClose()}
      position="bottom-start"
      offset={4}
      width={props.width}
      trapFocus
      // The button itself says what it opens.
      withRoles={false}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.place} />
      </Popover.Target>
      <Popover.Dropdown
        ref={beginAtChosen}
        className={classes.dropdown}
        role="dialog"
        aria-label={props.title}
      >
        {props.children}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Of a group of radios the one that is chosen is where the focus goes, not the first. */
function beginAtChosen(panel: HTMLElement | null): void {
  const first = panel?.querySelector('input, button, select, textarea, [tabindex="0"]')
  if (first instanceof HTMLInputElement && first.type === 'radio')
    panel?.querySelector('input[type="radio"]:checked')?.setAttribute('data-autofocus', '')
}
