import type { TestedModel } from '#shared/contract/views.ts'
import { type ModelActions, useModelActions } from '../../queries/model-actions.ts'
import { type CallState, useCall } from '../../queries/use-call.ts'

/** One tiny request to a model, and what came back. */
export function useConnectionTest(): {
  readonly state: CallState<TestedModel>
  /** Takes the result away: it is of other settings than those that stand there now. */
  reset(): void
  run(test: (actions: ModelActions) => Promise<TestedModel>): Promise<unknown>
} {
  const actions = useModelActions()
  const call = useCall<TestedModel>()
  return { state: call.state, reset: call.reset, run: (test) => call.run(() => test(actions)) }
}
