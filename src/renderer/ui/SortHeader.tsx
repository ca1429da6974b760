import type { ReactElement } from 'react'
import classes from './SortHeader.module.css'

export type SortDirection = 'ascending' | 'descending' | 'none'

const ARROW: Readonly<Record<SortDirection, string>> = { ascending: '▴', descending: '▾', none: '' }

/** A column's heading that sorts by it. The place of the arrow is kept, so that nothing shifts. */
export function SortHeader(props: {
  /** The column's name in the markup, as its cells bear it. */
  column: string
  label: string
  action: string
  direction: SortDirection
  numeric: boolean
  onSort: () => void
}): ReactElement {
  return (
    <th
      aria-sort={props.direction}
      data-column={props.column}
      data-numeric={props.numeric || undefined}
      scope="col"
    >
      <button type="button" className={classes.button} title={props.action} onClick={props.onSort}>
        {props.label}
        <span className={classes.arrow} aria-hidden="true">
          {ARROW[props.direction]}
        </span>
      </button>
    </th>
  )
}
