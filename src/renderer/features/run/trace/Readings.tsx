import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import classes from './Readings.module.css'

/** Characters shown around the place where an answer was found. */
const AROUND = 60

type Readings = NonNullable<Attempt['readings']>

/** What a strict and a lenient reader make of the response, where they differ. */
export function Readings(props: { readings: Readings; response: string }): ReactElement {
  const text = useText().trace.readings
  return (
    <section className={classes.readings} aria-label={text.title}>
      <p className={classes.title}>{text.title}</p>
      <div className={classes.pair}>
        <Reading name={text.strict} reading={props.readings.strict} response={props.response} />
        <Reading name={text.lenient} reading={props.readings.lenient} response={props.response} />
      </div>
    </section>
  )
}

function Reading(props: { name: string; reading: Readings['strict']; response: string }): ReactElement {
  const text = useText()
  const { reading, response } = props
  const from = Math.max(0, (reading.span?.start ?? 0) - AROUND)
  const span = reading.span && { start: reading.span.start - from, end: reading.span.end - from }
  return (
    <div data-tone={reading.outcome} className={classes.reading}>
      <p>
        <b>{props.name}</b> <span className={classes.outcome}>{text.outcome[reading.outcome]}</span>{' '}
        <bdi>{reading.answer ?? '–'}</bdi>
      </p>
      {reading.rule && <p className={classes.quiet}>{text.trace.rule(reading.rule)}</p>}
      {reading.span && (
        <HostileText
          text={response.slice(from, reading.span.end + AROUND)}
          span={span}
          tone={reading.outcome}
        />
      )}
    </div>
  )
}
