import { type ReactElement, useState } from 'react'
import { fetchedPart, useFetched } from '../../ui/fetched-part.ts'
import classes from './Hint.module.css'

/** What it takes to place a tip is not among what the page starts with. */
const tip = fetchedPart(async () => (await import('./HintTip.tsx')).HintTip)

/** A sentence about what is pointed at, focused or touched. To those who do not see it, `children` has to tell it. */
export function Hint(props: { text: string | undefined; children: ReactElement }): ReactElement {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const HintTip = useFetched(tip, target !== null)
  if (props.text === undefined) return props.children
  const hide = (): void => setTarget(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside has the role and the focus, this only hears of it
    <span
      className={classes.hint}
      onPointerEnter={(event) => setTarget(event.currentTarget)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && hide()}
      onFocus={(event) => setTarget(event.currentTarget)}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {props.children}
      {target && HintTip && <HintTip text={props.text} target={target} />}
    </span>
  )
}
