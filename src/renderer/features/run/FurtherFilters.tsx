import { Checkbox, NumberInput } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { useRuns } from '../../queries/runs.ts'
import { Select } from '../../ui/Select.tsx'
import classes from './ItemFilters.module.css'
import {
  MARKS,
  type Mark,
  RANGES,
  type Range,
  type RangeName,
  type RunSearch,
  type SearchChange,
} from './search.ts'

/** Latency is asked for in seconds and kept in milliseconds. */
const UNIT: Readonly<Record<RangeName, number>> = { latency: 1000, tokens: 1, reasoning: 1 }

/** The filters that are not always in sight: bounds of figures, what people marked, and another run to differ from. */
export function FurtherFilters(props: {
  run: Run
  search: RunSearch
  onChange: (change: SearchChange) => void
}): ReactElement {
  const { run, search, onChange } = props
  const text = useText()
  const names = text.run.list
  const others = (useRuns().data ?? []).filter(
    (other) => other.id !== run.id && other.benchmark === run.benchmark,
  )
  const marks = search.marks ?? []
  const toggle = (mark: Mark): void =>
    onChange({ marks: marks.includes(mark) ? marks.filter((other) => other !== mark) : [...marks, mark] })
  return (
    <div className={classes.further}>
      {(Object.keys(RANGES) as RangeName[]).map((name) => (
        <RangeField
          key={name}
          label={names.ranges[name]}
          range={search[name]}
          unit={UNIT[name]}
          onChange={(range) => onChange({ [name]: range })}
        />
      ))}
      <div className={classes.marks}>
        {MARKS.map((mark) => (
          <Checkbox
            key={mark}
            size="xs"
            label={names.marks[mark]}
            checked={marks.includes(mark)}
            onChange={() => toggle(mark)}
          />
        ))}
      </div>
      <Select
        label={names.differs}
        all={names.differsFromNone}
        value={search.differs === undefined ? null : String(search.differs)}
        options={others.map((other) => ({
          value: String(other.id),
          label: names.otherRun(other.id, other.model, text.formatShort[other.format]),
        }))}
        onChoose={(id) => onChange({ differs: id === null ? null : Number(id) })}
      />
    </div>
  )
}

function RangeField(props: {
  label: string
  range: Range | undefined
  unit: number
  onChange: (range: Range) => void
}): ReactElement {
  const text = useText().run.list
  const { unit } = props
  const [min, max] = props.range ?? [null, null]
  const bound = (label: string, value: number | null, report: (value: number | null) => void) => (
    <NumberInput
      size="xs"
      hideControls
      aria-label={`${props.label}: ${label}`}
      placeholder={label}
      min={0}
      decimalScale={unit === 1 ? 0 : 3}
      allowNegative={false}
      value={value === null ? '' : value / unit}
      onChange={(typed) => report(typeof typed === 'number' ? Math.round(typed * unit) : null)}
    />
  )
  return (
    <div className={classes.range}>
      <span>{props.label}</span>
      {bound(text.from, min, (value) => props.onChange([value, max]))}
      {bound(text.to, max, (value) => props.onChange([min, value]))}
    </div>
  )
}
