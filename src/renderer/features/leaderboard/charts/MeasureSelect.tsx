import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { LabelledSelect } from '../../../ui/LabelledSelect.tsx'
import type { ChartProps } from './chart-props.ts'
import { AVERAGE, useMeasures } from './measured.ts'

/** Which score the chart draws. */
export function MeasureSelect({ search, view, show }: ChartProps): ReactElement {
  const text = useText().charts
  const measured = search.by ?? AVERAGE
  const { options } = useMeasures(view, measured)
  return (
    <LabelledSelect
      label={text.measured}
      value={measured}
      options={options}
      onChoose={(by) => show({ by })}
    />
  )
}
