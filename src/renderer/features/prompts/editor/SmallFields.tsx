import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import type { Template } from '../content.ts'
import classes from './Editor.module.css'

const ORDERS = ['given', 'reversed', 'shuffled'] as const

/** What is a word or a choice rather than a text. */
export function SmallFields(props: {
  template: Template
  onChange: (template: Template) => void
}): ReactElement {
  const { template, onChange } = props
  const text = useText().prompts.fields
  const order = template.optionOrder
  const chooseOrder = (by: (typeof ORDERS)[number], seed: number): void => {
    const { optionOrder: _, ...rest } = template
    if (by === 'given') onChange(rest)
    else onChange({ ...rest, optionOrder: by === 'reversed' ? { by } : { by, seed } })
  }
  return (
    <div className={classes.row}>
      <label className={classes.small}>
        {text.textAnswerLead}
        <input
          type="text"
          value={template.textAnswerLead}
          onChange={(event) => onChange({ ...template, textAnswerLead: event.currentTarget.value })}
        />
      </label>
      <label className={classes.small}>
        {text.marker}
        <input
          type="text"
          value={template.marker ?? ''}
          placeholder={text.markerHint}
          onChange={(event) => onChange({ ...template, marker: event.currentTarget.value || null })}
        />
      </label>
      <label className={classes.small}>
        {text.options}
        <select
          value={order?.by ?? 'given'}
          onChange={(event) => {
            const by = ORDERS.find((candidate) => candidate === event.currentTarget.value)
            if (by) chooseOrder(by, 0)
          }}
        >
          {ORDERS.map((by) => (
            <option key={by} value={by}>
              {text.optionOrders[by]}
            </option>
          ))}
        </select>
      </label>
      {order?.by === 'shuffled' && (
        <label className={classes.small}>
          {text.seed}
          <input
            type="number"
            min={0}
            max={2 ** 31 - 1}
            value={order.seed}
            onChange={(event) => chooseOrder('shuffled', Math.trunc(event.currentTarget.valueAsNumber) || 0)}
          />
        </label>
      )}
    </div>
  )
}
