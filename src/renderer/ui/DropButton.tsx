import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import classes from './DropButton.module.css'
import { fetchedPart, useFetched } from './fetched-part.ts'

const panel = fetchedPart(async () => (await import('./DropPanel.tsx')).DropPanel)

/** A button that opens something small under it. The focus goes into it, and back to the button when it closes. */
export function DropButton(props: {
  label: ReactNode
  /** What the opened part is called. */
  title: string
  active?: boolean
  primary?: boolean
  width?: number
  /** A function is called only while it is open. */
  children: ReactNode | ((close: () => void) => ReactNode)
}): ReactElement {
  const [opened, setOpened] = useState(false)
  const DropPanel = useFetched(panel, opened)
  // A press anywhere outside closes what is open, and the button is outside: what it was before the press counts.
  const before = useRef<boolean | null>(null)
  const close = (): void => setOpened(false)
  const turn = (): void => {
    setOpened(!(before.current ?? opened))
    before.current = null
  }
  return (
    <span className={classes.drop}>
      <button
        type="button"
        className={classes.button}
        data-active={props.active || undefined}
        data-primary={props.primary || undefined}
        aria-haspopup="dialog"
        aria-expanded={opened}
        // Whoever comes near may press: what it opens is at hand by then.
        onPointerEnter={panel.fetch}
        onFocus={panel.fetch}
        onPointerDown={() => {
          before.current = opened
        }}
        onClick={turn}
      >
        {props.label}
        <span className={classes.caret} aria-hidden="true">
          ▾
        </span>
      </button>
      {opened && DropPanel && (
        <DropPanel title={props.title} width={props.width ?? 260} onClose={close}>
          {typeof props.children === 'function' ? props.children(close) : props.children}
        </DropPanel>
      )}
    </span>
  )
}
