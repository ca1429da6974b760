import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import classes from './LabelledSelect.module.css'

/** One of many, with its name beside it. */
export function LabelledSelect<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChoose: (value: Value) => void
}): ReactElement {
  return (
    <NativeSelect
      size="xs"
      label={props.label}
      classNames={{ root: classes.root, label: classes.label }}
      value={props.value}
      onChange={(event) => {
        const chosen = props.options.find(({ value }) => value === event.currentTarget.value)
        if (chosen) props.onChoose(chosen.value)
      }}
      data={[...props.options]}
    />
  )
}
