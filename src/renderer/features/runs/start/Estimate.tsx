import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunEstimate, RunRequest } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { CallFailure } from '../../../queries/CallFailure.tsx'
import { useModels } from '../../../queries/models.ts'
import { StartFailure } from '../../../queries/StartFailure.tsx'
import { useEstimate, useStartRuns } from '../../../queries/start.ts'
import { missingOf, requestOf, type StartChoices } from './choices.ts'
import { EstimateFigures } from './EstimateFigures.tsx'
import { MissingKeys } from './MissingKeys.tsx'
import classes from './StartRun.module.css'

/** What the choices would ask, take and cost, and the button that starts them. */
export function Estimate({ choices }: { choices: StartChoices }): ReactElement {
  const text = useText().start.estimate
  const request = requestOf(choices)
  const missing = missingOf(choices)
  const estimate = useEstimate(request)
  const withoutKey = (useModels().data ?? []).filter(
    ({ name, key }) => key === 'missing' && choices.models?.includes(name),
  )
  return (
    <aside className={`${classes.card} ${classes.side}`} aria-label={text.title}>
      <h2>{text.title}</h2>
      {missing && <p className={classes.quiet}>{text.missing[missing]}</p>}
      {request && estimate.isPending && <p className={classes.quiet}>{text.working}</p>}
      {request && estimate.error && <CallFailure error={estimate.error} />}
      {request && estimate.data && !estimate.error && (
        <EstimateFigures estimate={estimate.data} isStale={estimate.isPlaceholderData} />
      )}
      <MissingKeys models={withoutKey} />
      <StartButton
        request={estimate.error || withoutKey.length > 0 ? null : request}
        estimate={estimate.data ?? null}
      />
    </aside>
  )
}

function StartButton(props: { request: RunRequest | null; estimate: RunEstimate | null }): ReactElement {
  const text = useText().start
  const { request } = props
  const navigate = useNavigate({ from: '/runs' })
  const start = useStartRuns()
  const submit = (models: readonly string[] | undefined = request?.models): void => {
    if (!request || !models) return
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
    <>
      {start.error && <StartFailure error={start.error} onStartWith={submit} />}
      <Button size="sm" disabled={!request || start.isPending} onClick={() => submit()}>
        {start.isPending ? text.starting : text.start(props.estimate?.runs.length ?? 1)}
      </Button>
    </>
  )
}
