import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import table from '../table.module.css'
import classes from './DataTable.module.css'

export interface DataColumn {
  readonly label: string
  readonly numeric?: boolean
}

export interface DataRows {
  readonly columns: readonly DataColumn[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

export interface DataTableWords {
  readonly caption: string
  readonly range: (from: number, to: number, of: number) => string
  readonly previous: string
  readonly next: string
}

/** Cells that are in the page at once: a heatmap of everything has fifty thousand. */
const MOST_CELLS = 2000
const FEWEST_ROWS = 10
const MOST_ROWS = 100

/** A chart's figures as a table, a page at a time; out of sight it is there for screen readers. */
export function DataTable(props: { data: DataRows; words: DataTableWords; shown: boolean }): ReactElement {
  const { words, shown } = props
  const { columns, rows } = props.data
  const size = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns.length)))
  const last = Math.max(0, Math.ceil(rows.length / size) - 1)
  const [wanted, setPage] = useState(0)
  const page = Math.min(wanted, last)
  const visible = rows.slice(page * size, (page + 1) * size)
  const range = last > 0 ? words.range(page * size + 1, page * size + visible.length, rows.length) : undefined
  const rowsTable = (
    <table className={table.table}>
      <caption className="visually-hidden">
        {words.caption}
        {range && ` (${range})`}
      </caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and may share a label
            <th key={index} scope="col" data-numeric={column.numeric}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {visible.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells keep the places of their columns
              <td key={index} data-numeric={columns[index]?.numeric}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <div className={shown ? classes.shown : 'visually-hidden'} data-chart-table>
      {shown && range && (
        <div className={classes.pager}>
          <Button size="compact-xs" variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {words.previous}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={page === last}
            onClick={() => setPage(page + 1)}
          >
            {words.next}
          </Button>
          <span>{range}</span>
        </div>
      )}
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className={table.scroll} aria-label={words.caption} tabIndex={0}>
          {rowsTable}
        </section>
      ) : (
        rowsTable
      )}
    </div>
  )
}
