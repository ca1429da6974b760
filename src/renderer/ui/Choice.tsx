import { SegmentedControl } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './Choice.module.css'

/** One of a few, side by side: a radio group that does not move by itself. */
export function Choice<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  /** One below the other, where they have long names. */
  isUpright?: boolean
  onChoose: (value: Value) => void
}): ReactElement {
  return (
    <SegmentedControl
      size="xs"
      orientation={props.isUpright ? 'vertical' : 'horizontal'}
      transitionDuration={0}
      withItemsBorders={false}
      classNames={{ root: classes.root, indicator: classes.indicator, label: classes.label }}
      aria-label={props.label}
      value={props.value}
      onChange={props.onChoose}
      data={props.options.map(({ value, label }) => ({
        value,
        label: (
          <span className={classes.name} data-name={label}>
            {label}
          </span>
        ),
      }))}
    />
  )
}
