import { type ReactElement, type ReactNode, useState } from 'react'
import classes from './DropButton.module.css'
import { type FetchedPart, fetchedPart, useFetching } from './fetched-part.ts'

export const dropPanel = fetchedPart(async () => (await import('./DropPanel.tsx')).DropPanel)

export interface DropButtonProps {
  label: ReactNode
  /** What the opened part is called. */
  title: string
  active?: boolean | undefined
  primary?: boolean | undefined
  width?: number | undefined
  /** What is fetched apart for what is opened: without it there is nothing to open. */
  needs?: FetchedPart<never> | undefined
  /** What is said, line by line, while what is opened cannot be had. */
  missing?: readonly string[] | undefined
}

/** A button that opens something small under it. The focus goes into it, and back to the button when it closes. */
export function DropButton({
  needs = dropPanel,
  ...props
}: DropButtonProps & {
  /** A function is called only while it is open. */
  children: ReactNode | ((close: () => void) => ReactNode)
}): ReactElement {
  /** The button, while what it opens is open. */
  const [opener, setOpener] = useState<HTMLElement | null>(null)
  const panel = useFetching(dropPanel, opener !== null)
  const inner = useFetching(needs, opener !== null)
  const DropPanel = inner.Part && panel.Part
  const close = (): void => setOpener(null)
  // Whoever comes near may press: what it opens is at hand by then.
  const fetch = (): void => {
    void dropPanel.fetch()
    void needs.fetch()
  }
  return (
    <>
      <button
        type="button"
        className={classes.button}
        data-active={props.active || undefined}
        data-primary={props.primary || undefined}
        aria-haspopup="dialog"
        aria-expanded={opener !== null}
        onPointerEnter={fetch}
        onFocus={fetch}
        onClick={(event) => setOpener(opener ? null : event.currentTarget)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        {props.label}
      </button>
      {opener && DropPanel && (
        <DropPanel title={props.title} width={props.width ?? 260} under={opener} onClose={close}>
          {typeof props.children === 'function' ? props.children(close) : props.children}
        </DropPanel>
      )}
      {opener && (panel.isMissing || inner.isMissing) && props.missing && (
        <p role="alert" className={classes.missing} style={placeUnder(opener)}>
          {props.missing.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </>
  )
}

/** In the window, also where the button is at its right end. */
function placeUnder(button: HTMLElement): { left: string; top: number } {
  const { left, bottom } = button.getBoundingClientRect()
  return { left: `min(${left}px, 100vw - 330px)`, top: bottom }
}
