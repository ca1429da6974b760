import { CloseButton } from '@mantine/core'
import { type ReactElement, type ReactNode, use, useEffect, useRef } from 'react'
import classes from './Readout.module.css'
import { ReadingContext, useReading } from './reading.ts'

const GAP = 14
const HALF = 0.5

/** What is known of the point that is looked at, beside it. Pinned, it holds links and takes the focus. */
export function Readout(props: {
  width: number
  height: number
  closeLabel: string
  label: string
  children: (key: string, pinned: boolean) => ReactNode
}): ReactElement | null {
  const store = use(ReadingContext)
  const reading = useReading()
  const box = useRef<HTMLDivElement>(null)
  const pinned = reading?.pinned ? reading.key : null
  useEffect(() => {
    if (pinned !== null) box.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [pinned])
  if (!reading) return null
  const { x, y } = reading
  const style = {
    ...(x > props.width * HALF ? { right: props.width - x + GAP } : { left: x + GAP }),
    ...(y > props.height * HALF ? { bottom: props.height - y } : { top: y }),
  }
  const close = (): void => {
    store.close()
    const back = [...(box.current?.parentElement?.querySelectorAll<SVGElement>('[data-point]') ?? [])]
    back.find((point) => point.dataset.point === reading.key)?.focus()
  }
  const inside = (
    <>
      {reading.pinned && (
        <CloseButton size="sm" className={classes.close} aria-label={props.closeLabel} onClick={close} />
      )}
      {props.children(reading.key, reading.pinned)}
    </>
  )
  if (!reading.pinned)
    return (
      <div className={classes.readout} style={style} aria-hidden="true">
        {inside}
      </div>
    )
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={props.label}
      className={classes.readout}
      data-pinned
      style={style}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      {inside}
    </div>
  )
}
