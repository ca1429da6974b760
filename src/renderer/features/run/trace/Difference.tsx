import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { useAttempt } from '../../../queries/runs.ts'
import { WordDiff } from '../../../ui/WordDiff.tsx'
import classes from './OtherRuns.module.css'

/** How another attempt's response differs from this one's, word by word. */
export function Difference(props: { attempt: Attempt; other: ItemAttempt }): ReactElement {
  const text = useText().trace.others
  const { attempt, other } = props
  const query = useAttempt(other.attemptId)
  if (query.error) return <QueryFailure error={query.error} retry={() => void query.refetch()} />
  const before = attempt.response?.text ?? ''
  const after = query.data?.attemptId === other.attemptId ? (query.data.response?.text ?? '') : null
  return (
    <section aria-label={text.difference} aria-busy={after === null}>
      <div className={classes.head}>
        <p className={classes.legend}>
          <del>{text.onlyThis}</del> <ins>{text.onlyOther}</ins>
        </p>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(rest) => (
            <Link
              {...rest}
              to="/runs/$runId"
              params={{ runId: other.runId }}
              search={{ attempt: other.attemptId }}
            />
          )}
        >
          {text.open}
        </Button>
      </div>
      {after !== null && (
        <WordDiff before={before} after={after} same={text.same} tooDifferent={text.tooDifferent} />
      )}
    </section>
  )
}
