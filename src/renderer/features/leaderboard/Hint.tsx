import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react'
import { fetchedPart, useFetched } from '../../ui/fetched-part.ts'
import classes from './Hint.module.css'

/** What it takes to place a tip is not among what the page starts with. */
const tipPart = fetchedPart(async () => (await import('./HintTip.tsx')).HintTip)

interface Shown {
  readonly target: HTMLElement
  readonly text: string
}

/** One tip for all of several that have something to say, of which one at a time is pointed at, focused or touched. */
export function useHint(): {
  /** To be drawn somewhere; null while nothing is said. */
  readonly tip: ReactElement | null
  readonly show: (target: HTMLElement, text: string) => void
  /** What ends it, for the element that begins it. */
  readonly ending: {
    readonly onPointerLeave: (event: PointerEvent) => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
} {
  const [shown, setShown] = useState<Shown | null>(null)
  const HintTip = useFetched(tipPart, shown !== null)
  const hide = (): void => setShown(null)
  return {
    tip: shown && HintTip && <HintTip text={shown.text} target={shown.target} />,
    show: (target, text) => setShown({ target, text }),
    ending: {
      onPointerLeave: (event) => event.pointerType === 'mouse' && hide(),
      onBlur: hide,
      onKeyDown: (event) => event.key === 'Escape' && hide(),
    },
  }
}

/** A sentence about what is pointed at, focused or touched. To those who do not see it, `children` has to tell it. */
export function Hint(props: { text: string | undefined; children: ReactElement }): ReactElement {
  const { tip, show, ending } = useHint()
  const { text } = props
  if (text === undefined) return props.children
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside has the role and the focus, this only hears of it
    <span
      className={classes.hint}
      onPointerEnter={({ currentTarget }) => show(currentTarget, text)}
      onFocus={({ currentTarget }) => show(currentTarget, text)}
      {...ending}
    >
      {props.children}
      {tip}
    </span>
  )
}
