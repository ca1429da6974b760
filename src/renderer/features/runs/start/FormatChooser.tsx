import { Checkbox } from '@mantine/core'
import type { ReactElement } from 'react'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './StartRun.module.css'

/** The four prompt formats, each with what it shows the model and asks of it, and the prompt they come from. */
export function FormatChooser(props: {
  chosen: readonly Format[]
  onChoose: (formats: Format[]) => void
}): ReactElement {
  const text = useText()
  return (
    <section className={classes.card} aria-label={text.start.formats.title}>
      <h2>
        {text.start.formats.title}
        <span>{text.start.formats.prompt}</span>
      </h2>
      <div className={classes.formats}>
        {FORMATS.map((format) => (
          <Checkbox
            key={format}
            size="xs"
            label={text.format[format]}
            description={text.start.formats.explained[format]}
            checked={props.chosen.includes(format)}
            onChange={() =>
              props.onChoose(FORMATS.filter((other) => props.chosen.includes(other) !== (other === format)))
            }
          />
        ))}
      </div>
    </section>
  )
}
