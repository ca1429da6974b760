import { useRef, useState } from 'react'

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
  // What comes back after a reset, or after the next call, is of no interest any more.
  const turn = useRef(0)
  return {
    state,
    reset: () => {
      turn.current++
      setState({ status: 'idle' })
    },
    run: async (call) => {
      const mine = ++turn.current
      const settle = (next: CallState<Result>): void => {
        if (turn.current === mine) setState(next)
      }
      setState({ status: 'pending' })
      try {
        const result = await call()
        settle({ status: 'done', result })
        return result
      } catch (error) {
        settle({ status: 'failed', error })
        return null
      }
    },
  }
}
