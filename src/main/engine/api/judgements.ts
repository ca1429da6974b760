import { noAttempt } from '#shared/domain/missing.ts'
import {
  disputeItem,
  findAttempt,
  flagAttempt,
  listDisputedItems,
  noteAttempt,
  overruleAttempt,
} from '../store/index.ts'
import { viewAttempt } from './attempts.ts'
import { api, type EngineContext } from './context.ts'

export function judgementsApi(context: EngineContext) {
  const { store, now, person } = context
  const remark = (note: string) => ({ note: note.trim(), by: person, at: now().toISOString() })
  const assertShown = (attemptId: number): void => {
    if (!findAttempt(store, attemptId)) throw noAttempt(attemptId)
  }

  return {
    overrule: api.judgements.overrule.handler(({ input: { attemptId, outcome, note } }) => {
      assertShown(attemptId)
      overruleAttempt(store, attemptId, outcome, remark(note))
      return viewAttempt(context, attemptId)
    }),

    flag: api.judgements.flag.handler(({ input: { attemptId, flagged } }) => {
      assertShown(attemptId)
      flagAttempt(store, attemptId, flagged)
      return viewAttempt(context, attemptId)
    }),

    note: api.judgements.note.handler(({ input: { attemptId, note } }) => {
      assertShown(attemptId)
      noteAttempt(store, attemptId, remark(note))
      return viewAttempt(context, attemptId)
    }),

    dispute: api.judgements.dispute.handler(({ input: { attemptId, disputed, note } }) => {
      assertShown(attemptId)
      disputeItem(store, attemptId, disputed ? remark(note) : null)
      return viewAttempt(context, attemptId)
    }),

    disputed: api.judgements.disputed.handler(() => listDisputedItems(store)),
  }
}
