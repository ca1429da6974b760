import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { Estimate, isStartable } from '../../../queries/Estimate.tsx'
import { StartFailure } from '../../../queries/StartFailure.tsx'
import { useEstimates, useStartRuns } from '../../../queries/start.ts'
import { missingOf, requestOf, type StartChoices } from './choices.ts'
import classes from './StartRun.module.css'

/** What the choices would ask, take and cost, and the button that starts them. */
export function BeforeStart({ choices }: { choices: StartChoices }): ReactElement {
  const text = useText().start
  const request = requestOf(choices)
  const missing = missingOf(choices)
  const requests = request ? [request] : []
  const estimates = useEstimates(requests)
  const navigate = useNavigate({ from: '/runs' })
  const start = useStartRuns()
  const startWith = (models: readonly string[]): void => {
    if (!request) return
    start.mutate(
      { ...request, models: [...models] },
      {
        onSuccess: ([first, ...more]) => {
          if (first && more.length === 0) void navigate({ to: '/runs/$runId', params: { runId: first.id } })
          else void navigate({ to: '/runs', search: {} })
        },
      },
    )
  }
  return (
    <aside className={`${classes.card} ${classes.side}`} aria-label={text.estimate.title}>
      <h2>{text.estimate.title}</h2>
      {missing && <p className={classes.quiet}>{text.estimate.missing[missing]}</p>}
      <Estimate estimates={estimates} onStartWith={startWith} />
      {start.error && <StartFailure error={start.error} onStartWith={startWith} />}
      <Button
        size="sm"
        disabled={!isStartable(requests, estimates) || start.isPending}
        onClick={() => startWith(request?.models ?? [])}
      >
        {start.isPending ? text.starting : text.start(estimates.runs?.length ?? 1)}
      </Button>
    </aside>
  )
}
