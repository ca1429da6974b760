import { type ReactElement, type ReactNode, use } from 'react'
import classes from './Point.module.css'
import { ReadingContext } from './reading.ts'

/**
 * A mark that can be looked at and opened, with pointer or keys. `x` and `y` are where its readout stands; `first`
 * is the one that Tab comes to, arrow keys go on from there.
 */
export function Point(props: {
  id: string
  label: string
  x: number
  y: number
  first: boolean
  children: ReactNode
}): ReactElement {
  const { id, x, y } = props
  const store = use(ReadingContext)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button element inside an SVG
    <g
      role="button"
      className={classes.point}
      data-point={id}
      tabIndex={props.first ? 0 : -1}
      aria-label={props.label}
      onMouseEnter={() => store.show(id, x, y)}
      onMouseLeave={store.leave}
      onFocus={() => store.show(id, x, y)}
      onBlur={store.leave}
      onClick={() => store.pin(id, x, y)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        store.pin(id, x, y)
      }}
    >
      {props.children}
    </g>
  )
}
