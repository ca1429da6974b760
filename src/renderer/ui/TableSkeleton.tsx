import type { ReactElement } from 'react'
import { Loading } from './Loading.tsx'
import classes from './TableSkeleton.module.css'
import table from './table.module.css'

/** A table's place held in its final row height, so that nothing jumps when the rows arrive. */
export function TableSkeleton(props: { rows: number; columns: number; label: string }): ReactElement {
  return (
    <Loading className={table.scroll} label={props.label}>
      <table className={table.table} aria-hidden="true">
        <tbody>
          {Array.from({ length: props.rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are nothing but their position
            <tr key={row}>
              {Array.from({ length: props.columns }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: likewise
                <td key={column}>
                  <div className={classes.bar} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Loading>
  )
}
