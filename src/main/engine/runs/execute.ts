import { setImmediate as nextTurn } from 'node:timers/promises'
import { scoredCount } from '#shared/domain/outcome.ts'
import { joinMessages, type Message } from '#shared/domain/prompt.ts'
import type { StopCause } from '#shared/domain/run.ts'
import { renderAsk } from '../prompts/index.ts'
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
import { type Answered, type Asking, askWithRetries, type Failed } from './ask.ts'
import { CommitQueue } from './commit-queue.ts'
import { costUsd } from './cost.ts'
import { FailureStreak } from './failure-streak.ts'
import { askedItem, gradeResponse, templateFor } from './grading.ts'
import { Reach } from './reach.ts'
import { stopCauseOf } from './retry.ts'

export interface Execution extends Omit<Asking, 'reach'> {
  readonly store: Store
  readonly run: RunRecord
  /** What a baseline may know of a task's exemplars: their answers, in order. */
  readonly exemplarAnswers: (task: string) => readonly string[]
  /** Aborted to interrupt: nothing new is asked, waits end at once, requests under way may still finish. */
  readonly interrupted: AbortSignal
  /** Whether the run is still this process's to write to; asked in every transaction. */
  readonly isHeld: () => boolean
  /** `errors`: asks only for what ended in one. */
  readonly which: 'open' | 'errors'
  readonly now: () => Date
}

export type ExecutionEnd =
  /** Every attempt that was open has its answer or its error now. */
  | { readonly status: 'finished' }
  | { readonly status: 'interrupted' }
  | { readonly status: 'stopped'; readonly reason: string; readonly cause: StopCause }

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
  const commits = new CommitQueue(store, execution.isHeld)
  const prefixes = listTaskPrefixes(store, run.id)
  const streak = new FailureStreak(
    run.concurrency,
    run.tasks.some((task) => scoredCount(task.outcomes) > 0),
  )
  const attempts = listOpenAttempts(store, run.id, execution.which)
  // One iterator for all slots: each takes the next open attempt from it.
  const open = attempts.values()
  let committed = 0
  /** The first one counts: slots that were waiting for an answer may add theirs. */
  const stops: { reason: string; cause: StopCause }[] = []
  let lastTurnAt = performance.now()

  const stopRun = (reason: string, cause: StopCause): void => {
    stops.push({ reason, cause })
    stop.abort()
  }
  let asking = 0
  const shared = { ...execution, reach: new Reach(() => asking) }
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
        item: askedItem(run.prompt.content, item, execution.exemplarAnswers(item.task)),
      }
      asking++
      const result = await askWithRetries(shared, request, halted).finally(() => asking--)
      if (result.kind === 'halted') return
      if (result.kind === 'stopped') return stopRun(result.reason, result.cause)
      const write =
        result.kind === 'answered'
          ? answerWriter(execution, attempt, item, ask, result)
          : failureWriter(execution, attempt, ask, result)
      if (!(await commits.commit(write))) return
      committed++
      if (result.kind === 'answered') streak.answered()
      else if (streak.failed(result.failure.kind))
        stopRun(result.failure.message, stopCauseOf(result.failure))
    }
  }
  // One slot's defect must not leave the others asking: the first to throw halts the rest, then is thrown on.
  const slots = Array.from({ length: run.concurrency }, () =>
    slot().catch((error: unknown) => {
      stop.abort()
      throw error
    }),
  )
  const defect = (await Promise.allSettled(slots)).find((result) => result.status === 'rejected')
  if (defect) throw defect.reason
  const [stopped] = stops
  if (stopped) return { status: 'stopped', ...stopped }
  return { status: committed === attempts.length ? 'finished' : 'interrupted' }
}

/** Scores a response at once, so that no transaction waits for that; returns what stores both. */
function answerWriter(
  { store, run, now }: Execution,
  attempt: OpenAttempt,
  item: StoredItem,
  ask: Message,
  { completion, latencyMs, retries, retryStatuses }: Answered,
): () => void {
  const { text, thinking, finishReason, providerFinishReason, usage, requestId, reportedModel } = completion
  const score = gradeResponse(run.prompt.content, item, completion)
  const response = {
    text,
    thinking,
    finishReason,
    providerFinishReason,
    usage,
    costUsd: costUsd(run.model, usage),
    latencyMs,
    retries,
    retryStatuses,
    requestId,
    reportedModel,
  }
  const receivedAt = now()
  return () => commitAnswer(store, { attempt, ask, response, score }, receivedAt)
}

function failureWriter(
  { store, now }: Execution,
  attempt: OpenAttempt,
  ask: Message,
  { failure: { kind, status, message }, tries }: Failed,
): () => void {
  const failedAt = now()
  return () => commitFailure(store, { attempt, ask, kind, status, message, tries }, failedAt)
}
