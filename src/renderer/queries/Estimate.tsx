import type { ReactElement } from 'react'
import type { RunRequest } from '#shared/contract/views.ts'
import { useText } from '../i18n/language.tsx'
import { CallFailure } from './CallFailure.tsx'
import classes from './Estimate.module.css'
import { EstimateFigures } from './EstimateFigures.tsx'
import { MissingKeys } from './MissingKeys.tsx'
import type { Estimates } from './start.ts'

/** What requests would ask, take and cost together, or what keeps them from being started. */
export function Estimate(props: {
  estimates: Estimates
  onStartWith: (models: readonly string[]) => void
}): ReactElement {
  const { estimates } = props
  const text = useText().start.estimate
  const { runs, error, withoutKey } = estimates
  return (
    <>
      {estimates.isPending && <p className={classes.quiet}>{text.working}</p>}
      {error && <CallFailure error={error} />}
      {runs && !error && <EstimateFigures runs={runs} isStale={estimates.isStale} />}
      <MissingKeys models={withoutKey} others={estimates.withKey} onStartWith={props.onStartWith} />
    </>
  )
}

/** Whether what was estimated could be started as it is. */
export const isStartable = (requests: readonly RunRequest[], { error, withoutKey }: Estimates): boolean =>
  requests.length > 0 && !error && withoutKey.length === 0
