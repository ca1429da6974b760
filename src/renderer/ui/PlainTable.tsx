import type { ReactElement, ReactNode } from 'react'
import table from './table.module.css'

export interface PlainColumn {
  readonly label: ReactNode
  /** Its numbers stand at the right. */
  readonly numeric?: boolean | undefined
  /** What style sheets call it. */
  readonly name?: string
}

/** A table of a few rows that stand as they come; `caption` says to those who do not see it what it is of. */
export function PlainTable(props: {
  caption: ReactNode
  columns: readonly PlainColumn[]
  children: ReactNode
}): ReactElement {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(({ label, numeric, name }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are nothing but their place
              <th key={place} scope="col" data-numeric={numeric || undefined} data-column={name}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}
