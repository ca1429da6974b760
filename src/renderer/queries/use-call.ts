import { useState } from 'react'

export type CallState<Result> =
  | { readonly status: 'idle' }
  | { readonly status: 'pending' }
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'failed'; readonly error: unknown }

/** One call at a time and what became of it. Unlike a mutation it remembers nothing of what was sent. */
export function useCall<Result>(): {
  readonly state: CallState<Result>
  /** Resolves to the result, or null where the call failed. */
  run(call: () => Promise<Result>): Promise<Result | null>
  reset(): void
} {
  const [state, setState] = useState<CallState<Result>>({ status: 'idle' })
  return {
    state,
    reset: () => setState({ status: 'idle' }),
    run: async (call) => {
      setState({ status: 'pending' })
      try {
        const result = await call()
        setState({ status: 'done', result })
        return result
      } catch (error) {
        setState({ status: 'failed', error })
        return null
      }
    },
  }
}
