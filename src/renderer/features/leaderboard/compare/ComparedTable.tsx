import type { ReactElement } from 'react'
import type { ComparedRow } from '#shared/board/comparison.ts'
import { useText } from '../../../i18n/language.tsx'
import table from '../../../ui/table.module.css'
import classes from './ComparedTable.module.css'
import page from './ComparisonPage.module.css'
import { FigureCell } from './FigureCell.tsx'
import { describeSetting, nameRow } from './name-row.ts'
import { SpreadCell } from './SpreadCell.tsx'

/** Of a model's column and of the two that stand beside them, in pixels: below that the table scrolls. */
const LEAST_COLUMN = 104
const BESIDE = 442

/** A column a model, a row a benchmark or task, and what lies between the best and the worst. */
export function ComparedTable(props: {
  title: string
  first: 'benchmark' | 'task'
  models: readonly string[]
  rows: readonly ComparedRow[]
}): ReactElement {
  const { title, models, rows } = props
  const text = useText()
  const words = text.comparison
  return (
    <section className={page.section} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className={page.note}>{words.noneFound}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className={table.scroll} aria-label={words.caption(title, models.join(', '))} tabIndex={0}>
          <table
            className={`${table.table} ${classes.table}`}
            style={{ minWidth: BESIDE + models.length * LEAST_COLUMN }}
          >
            <caption className="visually-hidden">{words.caption(title, models.join(', '))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns[props.first]}</th>
                {models.map((model) => (
                  <th key={model} scope="col" data-numeric title={model}>
                    <bdi className={classes.model}>{model}</bdi>
                  </th>
                ))}
                <th scope="col" data-numeric>
                  {words.columns.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.benchmark}/${row.task ?? ''}`}>
                  <th scope="row" className={classes.row}>
                    <span>{nameRow(row)}</span>
                    <small>{describeSetting(row.setting, text)}</small>
                  </th>
                  {row.cells.map((cell, place) => (
                    <td key={models[place]} data-numeric>
                      <FigureCell
                        cell={cell}
                        model={models[place] ?? ''}
                        where={nameRow(row)}
                        best={row.spread !== null && row.spread.value > 0 && row.spread.best === place}
                      />
                    </td>
                  ))}
                  <td data-numeric>
                    <SpreadCell row={row} models={models} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
