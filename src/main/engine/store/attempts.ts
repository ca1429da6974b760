import type { Message } from '#shared/domain/prompt.ts'
import type { FinishReason, Usage } from '#shared/domain/run.ts'
import { joinTransaction, type Store, statement } from './connection.ts'
import { isJudged, recountJudged } from './judged-summary.ts'
import { insertScore, type StoredScore } from './scores.ts'
import { changeSummary, firstOfItem, itemMeansChange, type SummaryPlace } from './summary.ts'
import { putText } from './texts.ts'

/** An attempt without an answer, and where in the summary it is counted. */
export interface OpenAttempt extends SummaryPlace {
  readonly attemptId: number
  readonly itemId: number
  readonly sample: number
  /** Whether the item is asked more than once in its run. */
  readonly isRepeated: boolean
}

export interface StoredResponse {
  readonly text: string
  readonly thinking: string | null
  readonly finishReason: FinishReason
  readonly providerFinishReason: string | null
  readonly usage: Usage
  /** null: the model has no price. */
  readonly costUsd: number | null
  readonly latencyMs: number
  readonly retries: number
  /** HTTP status of each failed try; null where no answer came. */
  readonly retryStatuses: readonly (number | null)[]
  readonly requestId: string | null
  readonly reportedModel: string | null
}

export interface Answer {
  readonly attempt: OpenAttempt
  /** The item's own message, as sent. */
  readonly ask: Message
  readonly response: StoredResponse
  readonly score: StoredScore
}

export interface Failure {
  readonly attempt: OpenAttempt
  readonly ask: Message
  readonly kind: string
  /** HTTP; null where no answer came. */
  readonly status: number | null
  /** In the provider's own words. */
  readonly message: string
  readonly tries: number
}

/**
 * What is still to be asked in a run, in the order of the plan; after it, in the same order, the attempts that
 * ended in an error: where it is the provider that fails, what was never asked is not held up by what failed.
 * `errors`: of them only those that ended in an error.
 */
export function listOpenAttempts(
  store: Store,
  runId: number,
  which: 'open' | 'errors' = 'open',
): OpenAttempt[] {
  type Row = Omit<OpenAttempt, 'isRepeated'> & { readonly isRepeated: 0 | 1 }
  return statement<[number, number], Row>(
    store,
    `SELECT attempt.id AS attemptId, attempt.run_id AS runId, item.task, attempt.item_id AS itemId, attempt.sample,
            run_task.attempts > run_task.items AS isRepeated
       FROM attempt
      CROSS JOIN item ON item.id = attempt.item_id
      CROSS JOIN run_task ON run_task.run_id = attempt.run_id AND run_task.task = item.task
      WHERE attempt.run_id = ? AND attempt.status <> 'answered' AND (? = 0 OR attempt.status = 'error')
      ORDER BY attempt.status = 'error', attempt.id`,
  )
    .all(runId, which === 'errors' ? 1 : 0)
    .map((row) => ({ ...row, isRepeated: row.isRepeated === 1 }))
}

/**
 * Stores a response with its score and brings the run's summary up to date, as part of the transaction under way
 * if there is one. False, and nothing written, where there is an answer already.
 */
export function commitAnswer(store: Store, { attempt, ask, response, score }: Answer, now: Date): boolean {
  const { attemptId, runId, itemId, task } = attempt
  return joinTransaction(store, () => {
    if (!markOpenAttempt(store, attemptId, 'answered', ask)) return false
    const hadFailed = dropFailure(store, attemptId)
    const itemMeans = attempt.isRepeated
      ? itemMeansChange(store, runId, itemId, score.credit)
      : firstOfItem(score.credit)
    insertResponse(store, attemptId, response, now)
    insertScore(store, runId, attemptId, score)
    changeSummary(store, attempt, {
      outcomes: { [score.outcome]: 1, error: hadFailed ? -1 : 0 },
      credit: score.credit,
      ...itemMeans,
      ...response.usage,
      costUsd: response.costUsd,
    })
    if (isJudged(store, runId, itemId)) recountJudged(store, runId, task)
    return true
  })
}

/** Stores why an attempt got no answer, in place of what an earlier try said; else like {@link commitAnswer}. */
export function commitFailure(store: Store, { attempt, ask, ...failure }: Failure, now: Date): boolean {
  const { attemptId } = attempt
  return joinTransaction(store, () => {
    if (!markOpenAttempt(store, attemptId, 'error', ask)) return false
    const hadFailed = dropFailure(store, attemptId)
    statement<[Omit<Failure, 'attempt' | 'ask'> & { attemptId: number; at: string }]>(
      store,
      `INSERT INTO attempt_error (attempt_id, kind, status, message, tries, at)
       VALUES (@attemptId, @kind, @status, @message, @tries, @at)`,
    ).run({ ...failure, attemptId, at: now.toISOString() })
    if (!hadFailed) changeSummary(store, attempt, { outcomes: { error: 1 } })
    return true
  })
}

/** False where the attempt has an answer, which then stays. */
function markOpenAttempt(
  store: Store,
  attemptId: number,
  status: 'answered' | 'error',
  ask: Message,
): boolean {
  return (
    statement<[string, number, number]>(
      store,
      `UPDATE attempt SET status = ?, ask_text_id = ? WHERE id = ? AND status <> 'answered'`,
    ).run(status, putText(store, JSON.stringify(ask)), attemptId).changes === 1
  )
}

/** Forgets the error an attempt ended in; false where it had not. */
function dropFailure(store: Store, attemptId: number): boolean {
  return (
    statement<[number]>(store, 'DELETE FROM attempt_error WHERE attempt_id = ?').run(attemptId).changes === 1
  )
}

function insertResponse(store: Store, attemptId: number, response: StoredResponse, now: Date): void {
  const { thinking, usage } = response
  // Every column by name: an object put together by spreading takes SQLite's binding three times as long to read.
  statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO response (attempt_id, text_id, thinking_text_id, finish_reason, provider_finish_reason,
                           input_tokens, output_tokens, reasoning_tokens, cost_usd, latency_ms, retries,
                           retry_statuses, request_id, reported_model, received_at)
     VALUES (@attemptId, @textId, @thinkingTextId, @finishReason, @providerFinishReason,
             @inputTokens, @outputTokens, @reasoningTokens, @costUsd, @latencyMs, @retries,
             @retryStatuses, @requestId, @reportedModel, @receivedAt)`,
  ).run({
    attemptId,
    textId: putText(store, response.text),
    thinkingTextId: thinking === null ? null : putText(store, thinking),
    finishReason: response.finishReason,
    providerFinishReason: response.providerFinishReason,
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
    reasoningTokens: usage.reasoningTokens,
    costUsd: response.costUsd,
    latencyMs: Math.round(response.latencyMs),
    retries: response.retries,
    retryStatuses: response.retryStatuses.length === 0 ? null : JSON.stringify(response.retryStatuses),
    requestId: response.requestId,
    reportedModel: response.reportedModel,
    receivedAt: now.toISOString(),
  })
}
