import { NumberInput, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactElement, useEffect, useState } from 'react'
import { useText } from '../../../i18n/language.tsx'
import type { StartChoices } from './choices.ts'
import classes from './StartRun.module.css'

const TYPING_PAUSE_MS = 250
const MOST_SEED = 2 ** 31 - 1

type NumberField = 'limit' | 'samples' | 'temperature' | 'maxTokens' | 'seed' | 'concurrency'

/** Bounds as the contract has them. */
const FIELDS: Readonly<
  Record<NumberField, { min: number; max: number; step: number; decimals: number; placeholder?: string }>
> = {
  limit: { min: 1, max: 1_000_000, step: 50, decimals: 0 },
  samples: { min: 1, max: 1000, step: 1, decimals: 0, placeholder: '1' },
  temperature: { min: 0, max: 2, step: 0.1, decimals: 2 },
  maxTokens: { min: 1, max: 1_000_000, step: 256, decimals: 0 },
  seed: { min: 0, max: MOST_SEED, step: 1, decimals: 0, placeholder: '0' },
  concurrency: { min: 1, max: 512, step: 1, decimals: 0, placeholder: '8' },
}

/** How much is asked and how; every field may stay empty. */
export function Settings(props: {
  choices: StartChoices
  onChange: (change: StartChoices) => void
}): ReactElement {
  const text = useText().start.settings
  return (
    <section className={classes.card} aria-label={text.title}>
      <h2>
        {text.title}
        <span>{text.method}</span>
      </h2>
      <div className={classes.settings}>
        {(Object.keys(FIELDS) as NumberField[]).map((field) => (
          <NumberField
            key={field}
            field={field}
            value={props.choices[field]}
            onChange={(value) => props.onChange({ [field]: value })}
          />
        ))}
        <LabelField value={props.choices.label ?? ''} onChange={(label) => props.onChange({ label })} />
      </div>
    </section>
  )
}

function NumberField(props: {
  field: NumberField
  value: number | undefined
  onChange: (value: number | undefined) => void
}): ReactElement {
  const text = useText().start.settings
  const { min, max, step, decimals, placeholder } = FIELDS[props.field]
  return (
    <NumberInput
      size="xs"
      label={text.fields[props.field]}
      description={text.explained[props.field]}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={placeholder ?? text.placeholders[props.field as keyof typeof text.placeholders]}
      min={min}
      max={max}
      step={step}
      decimalScale={decimals}
      allowNegative={false}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : undefined)}
    />
  )
}

function LabelField(props: { value: string; onChange: (value: string | undefined) => void }): ReactElement {
  const text = useText().start.settings
  const [typed, setTyped] = useState(props.value)
  const report = useDebouncedCallback(props.onChange, TYPING_PAUSE_MS)
  // The address holds no blanks at the ends; while one is being typed it stays in the field.
  useEffect(() => setTyped((now) => (now.trim() === props.value ? now : props.value)), [props.value])
  return (
    <TextInput
      className={classes.label}
      size="xs"
      label={text.label}
      description={text.labelExplained}
      inputWrapperOrder={['label', 'input', 'description']}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        report(event.currentTarget.value.trim() || undefined)
      }}
    />
  )
}
