import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { useRequestWords } from '../../../queries/failure-words.ts'
import { HostileText } from '../../../ui/HostileText.tsx'
import classes from './Trace.module.css'

/** An attempt that ended in an error, in the provider's own words. */
export function FailedAttempt({ error }: { error: NonNullable<Attempt['error']> }): ReactElement {
  const text = useText().trace
  const sayRequest = useRequestWords()
  const facts = [text.errorKind(error.kind), error.status && `HTTP ${error.status}`, text.gaveUp(error.tries)]
  return (
    <section className={classes.error}>
      <h2>
        {text.error}
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </h2>
      <HostileText text={sayRequest(error.message)} />
    </section>
  )
}
