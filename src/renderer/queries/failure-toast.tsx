import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { readFailure } from '../client/failure.ts'
import { useText } from '../i18n/language.tsx'
import { showToast } from '../ui/toast.tsx'
import { useFailureWords } from './failure-words.ts'

/** Tells of a call that failed in a toast; where a model's key is what it takes, with the way to where it is typed. */
export function useFailureToast(): (id: string, error: unknown) => void {
  const { toasts, run } = useText()
  const sayFailure = useFailureWords()
  return useCallback(
    (id, error) => {
      const { message, hint } = sayFailure(error)
      const model = keylessModel(error)
      showToast({
        id,
        kind: 'bad',
        title: message,
        children: (
          <>
            {hint}{' '}
            {model !== null && (
              <Link to="/models" search={{ edit: model }}>
                {run.toModel}
              </Link>
            )}
          </>
        ),
        close: toasts.close,
      })
    },
    [sayFailure, toasts, run],
  )
}

/** The model whose key is missing or cannot be used, where that is what went wrong. */
function keylessModel(error: unknown): string | null {
  const failure = readFailure(error)
  const detail = failure.kind === 'problem' ? failure.detail : null
  return detail?.kind === 'no-key' || detail?.kind === 'unusable-key' ? detail.model : null
}
