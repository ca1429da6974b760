import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Message } from '#shared/domain/prompt.ts'
import { joinMessages, renderAsk } from '../prompts/index.ts'
import {
  commitAnswer,
  commitFailure,
  listOpenAttempts,
  listTaskPrefixes,
  type OpenAttempt,
  type RunRecord,
  readItem,
  type Store,
  type StoredItem,
} from '../store/index.ts'
import { type Answered, type Asking, askWithRetries } from './ask.ts'
import { CommitQueue } from './commit-queue.ts'
import { costUsd } from './cost.ts'
import { askedItem, gradeResponse, templateFor } from './grading.ts'

export interface Execution extends Asking {
  readonly store: Store
  readonly run: RunRecord
  /** What a baseline may know of a task's exemplars: their answers, in order. */
  readonly exemplarAnswers: (task: string) => readonly string[]
  /** Aborted to interrupt: nothing new is asked, waits end at once, requests under way may still finish. */
  readonly interrupted: AbortSignal
  readonly now: () => Date
}

export type ExecutionEnd =
  | { readonly status: 'finished' }
  | { readonly status: 'interrupted' }
  | { readonly status: 'stopped'; readonly reason: string }

/** So many failures in a row, in units of the run's slots, and nobody home: the run stops instead of burning through its items. */
const FAILURES_IN_A_ROW_PER_SLOT = 2

/** The longest the event loop is kept from others, in milliseconds. */
const TURN_MS = 10

/**
 * Asks for every attempt that has no answer, `run.concurrency` at a time. A slot takes its next attempt only
 * after its last response is committed, so whatever ends the process, at most one response a slot is lost.
 */
export async function executeRun(execution: Execution): Promise<ExecutionEnd> {
  const { store, run } = execution
  const stop = new AbortController()
  const halted = AbortSignal.any([execution.interrupted, stop.signal])
  const commits = new CommitQueue(store)
  const prefixes = listTaskPrefixes(store, run.id)
  // One iterator for all slots: each takes the next open attempt from it.
  const open = listOpenAttempts(store, run.id).values()
  let failuresInARow = 0
  let lastTurnAt = performance.now()

  const slot = async (): Promise<void> => {
    for (const attempt of open) {
      if (halted.aborted) return
      // A baseline answers without ever waiting: without this nothing else would get a turn, not even Ctrl-C.
      if (performance.now() - lastTurnAt > TURN_MS) {
        await nextTurn()
        lastTurnAt = performance.now()
      }
      const item = readItem(store, attempt.itemId)
      const style = run.promptStyle
      const ask = renderAsk(templateFor(run.prompt.content, item), { style, item })
      const messages = joinMessages({ style, prefix: prefixes.get(item.task) ?? [], ask })
      const { temperature, maxTokens, seed } = run.sampling
      const request = {
        messages,
        temperature,
        maxTokens,
        seed: seed === null ? null : seed + attempt.sample,
        sample: attempt.sample,
        item: askedItem(item, execution.exemplarAnswers(item.task)),
      }
      const result = await askWithRetries(execution, request, halted)
      if (result.kind === 'halted') return
      if (result.kind === 'fatal') return stop.abort(result.failure)
      if (result.kind === 'answered') {
        failuresInARow = 0
        await commits.commit(() => commit(execution, attempt, item, ask, result))
        continue
      }
      const { failure, tries } = result
      const { kind, status, message } = failure
      const entry = { attemptId: attempt.attemptId, ask, kind, status, message, tries }
      await commits.commit(() => commitFailure(store, entry, execution.now()))
      if (++failuresInARow >= FAILURES_IN_A_ROW_PER_SLOT * run.concurrency) stop.abort(failure)
    }
  }
  // One slot's defect must not leave the others asking: the first to throw halts the rest, then is thrown on.
  const slots = Array.from({ length: run.concurrency }, () =>
    slot().catch((error: unknown) => {
      stop.abort(error)
      throw error
    }),
  )
  const defect = (await Promise.allSettled(slots)).find((result) => result.status === 'rejected')
  if (defect) throw defect.reason
  if (stop.signal.aborted) return { status: 'stopped', reason: String((stop.signal.reason as Error).message) }
  return execution.interrupted.aborted ? { status: 'interrupted' } : { status: 'finished' }
}

function commit(
  { store, run, now }: Execution,
  attempt: OpenAttempt,
  item: StoredItem,
  ask: Message,
  { completion, latencyMs, retries }: Answered,
): void {
  const { text, thinking, finishReason, providerFinishReason, usage, requestId, reportedModel } = completion
  commitAnswer(
    store,
    {
      attemptId: attempt.attemptId,
      ask,
      response: {
        text,
        thinking,
        finishReason,
        providerFinishReason,
        usage,
        costUsd: costUsd(run.model, usage),
        latencyMs,
        retries,
        requestId,
        reportedModel,
      },
      score: gradeResponse(run.prompt.content, item, completion),
    },
    now(),
  )
}
