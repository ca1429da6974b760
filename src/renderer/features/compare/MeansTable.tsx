import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { MEANS, type Mean, writeMean } from '#shared/domain/compared-means.ts'
import { useText } from '../../i18n/language.tsx'
import { DifferenceBar } from '../../ui/DifferenceBar.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'
import classes from './ComparePage.module.css'

/** What an item costs on each side, compared as the scores are. */
export function MeansTable({ comparison }: { comparison: Comparison }): ReactElement {
  const text = useText().compare
  const words = text.means
  return (
    <PlainTable
      caption={words.title}
      columns={[
        { label: words.what },
        { label: 'A', numeric: true },
        { label: 'B', numeric: true },
        { label: words.ratio, numeric: true },
        { label: words.difference, numeric: true },
        { label: text.groups.interval },
      ]}
    >
      {MEANS.map((mean) => (
        <MeanRow key={mean} mean={mean} means={comparison[mean]} />
      ))}
    </PlainTable>
  )
}

function MeanRow({ mean, means }: { mean: Mean; means: Comparison[Mean] }): ReactElement {
  const words = useText().compare.means
  if (means === null)
    return (
      <tr>
        <th scope="row">{words[mean]}</th>
        <td colSpan={5} className={table.quiet}>
          {words.unknown}
        </td>
      </tr>
    )
  const { a, b, difference, ci95 } = means
  const bounds = ci95?.map((bound) => writeMean(mean, bound, true)).join(' … ')
  return (
    <tr>
      <th scope="row">{words[mean]}</th>
      <td data-numeric>{writeMean(mean, a)}</td>
      <td data-numeric>{writeMean(mean, b)}</td>
      <td data-numeric>{a > 0 ? `${(b / a).toFixed(2)} ×` : '–'}</td>
      <td data-numeric className={table.strong}>
        {writeMean(mean, difference, true)}
      </td>
      <td>
        <span className={classes.interval}>
          {ci95 && bounds && (
            <DifferenceBar
              size="line"
              value={difference}
              low={ci95[0]}
              high={ci95[1]}
              sign="unclear"
              label={bounds}
            />
          )}
          <span className={table.quiet}>{bounds}</span>
        </span>
      </td>
    </tr>
  )
}
