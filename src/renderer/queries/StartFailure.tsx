import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { readFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { CallFailure } from './CallFailure.tsx'

/** Why nothing was started; where that is for some of the models only, the way to start the others without them. */
export function StartFailure(props: {
  error: unknown
  onStartWith: (models: readonly string[]) => void
}): ReactElement {
  const text = useText().failure
  const failure = readFailure(props.error)
  const detail = failure.kind === 'problem' ? failure.detail : null
  const others = detail?.kind === 'models-unavailable' && detail.available.length > 0 ? detail : null
  return (
    <>
      <CallFailure error={props.error} />
      {others && (
        <Button size="xs" variant="default" onClick={() => props.onStartWith(others.available)}>
          {text.withoutUnavailable(others.models.map(({ model }) => model))}
        </Button>
      )}
    </>
  )
}
