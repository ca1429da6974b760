import type { ReactElement } from 'react'
import type { BadResult } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import table from '../../ui/table.module.css'
import classes from './Data.module.css'

/** As many as somebody would mend by hand. */
const MOST_SHOWN = 200

/** Every fault with its line, column and reason. */
export function BadRows({ bad }: { bad: readonly BadResult[] }): ReactElement {
  const { data, problems } = useText()
  const text = data.imports
  const more = bad.length - MOST_SHOWN
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className={`${table.scroll} ${classes.faults}`} aria-label={text.faults} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              {text.line}
            </th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.value}</th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, MOST_SHOWN).map(({ line, field, value, reason }) => (
            <tr key={`${line} ${field} ${reason}`}>
              <td data-numeric>{formatCount(line)}</td>
              <td>{field === null ? '–' : <code>{field}</code>}</td>
              <td>
                <bdi>{value ?? '–'}</bdi>
              </td>
              <td>
                <bdi>{problems.reason(reason)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={classes.more}>{text.more(more)}</p>}
    </section>
  )
}
