import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { useText } from '../../../i18n/language.tsx'
import type { StartChoices } from './choices.ts'
import { PromptChooser } from './PromptChooser.tsx'
import classes from './StartRun.module.css'

/** The benchmarks' own prompts in up to four formats, each with what it shows and asks, or one prompt of the user's. */
export function FormatChooser(props: {
  choices: StartChoices
  onChange: (change: StartChoices) => void
}): ReactElement {
  const text = useText()
  const { prompt, formats = [] } = props.choices
  const toggle = (format: Format): void =>
    props.onChange({ formats: FORMATS.filter((other) => formats.includes(other) !== (other === format)) })
  return (
    <section className={classes.card} aria-label={text.start.formats.title}>
      <div className={classes.head}>
        <h2>{text.start.formats.title}</h2>
        <PromptChooser chosen={prompt ?? null} onChoose={(next) => props.onChange({ prompt: next })} />
      </div>
      {prompt ? (
        <p className={classes.quiet}>{text.start.formats.ofPrompt}</p>
      ) : (
        <div className={classes.formats}>
          {FORMATS.map((format) => (
            <Checkbox
              key={format}
              size="xs"
              label={text.format[format]}
              description={text.start.formats.explained[format]}
              checked={formats.includes(format)}
              onChange={() => toggle(format)}
            />
          ))}
        </div>
      )}
    </section>
  )
}
