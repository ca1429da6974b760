import { Popover } from '@mantine/core'
import { type ReactElement, type ReactNode, type Ref, useImperativeHandle } from 'react'
import classes from './DropButton.module.css'
import { useFocusReturn } from './use-focus-return.ts'

/** What a `DropButton` opens, placed by the button. Fetched apart: a page is drawn long before one is opened. */
export function DropPanel(props: {
  title: string
  width: number
  under: HTMLElement
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
        <Place of={props.under} />
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

/** Draws nothing: what it is placed by is there. A press on that is no press outside, so that it can close the panel. */
function Place({ of, ref }: { of: HTMLElement; ref?: Ref<HTMLElement> }): null {
  useImperativeHandle(ref, () => of, [of])
  return null
}

/** Of a group of radios the one that is chosen is where the focus goes, not the first. */
function beginAtChosen(panel: HTMLElement | null): void {
  const first = panel?.querySelector('input, button, select, textarea, [tabindex="0"]')
  if (first instanceof HTMLInputElement && first.type === 'radio')
    panel?.querySelector('input[type="radio"]:checked')?.setAttribute('data-autofocus', '')
}
