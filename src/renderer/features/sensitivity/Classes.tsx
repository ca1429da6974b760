import type { ReactElement } from 'react'
import type { ModelSensitivity } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import table from '../../ui/table.module.css'
import classes from './Sensitivity.module.css'

const MOST_SHOWN = 12

/** Classes are items with one gold answer; of a class of one there is no consistency, so those come last. */
export function Classes({ model }: { model: ModelSensitivity }): ReactElement {
  const text = useText().sensitivity.classes
  const largest = model.classes.toSorted((a, b) => b.items - a.items || b.sensitivity - a.sensitivity)
  const left = largest.length - MOST_SHOWN
  return (
    <Panel title={text.title}>
      <PlainTable
        caption={text.title}
        columns={[
          { label: text.gold },
          { label: text.items, numeric: true },
          { label: text.sensitivity, numeric: true },
          { label: text.consistency, numeric: true },
        ]}
      >
        {largest.slice(0, MOST_SHOWN).map(({ gold, items, sensitivity, consistency }) => (
          <tr key={gold}>
            <td className={table.name} title={gold}>
              <bdi>{gold}</bdi>
            </td>
            <td data-numeric>{formatCount(items)}</td>
            <td data-numeric>{sensitivity.toFixed(3)}</td>
            <td data-numeric>{consistency === null ? '–' : consistency.toFixed(3)}</td>
          </tr>
        ))}
      </PlainTable>
      {left > 0 && <p className={classes.quiet}>{text.more(left)}</p>}
    </Panel>
  )
}
