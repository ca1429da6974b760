import type { Message } from '#shared/domain/prompt.ts'
import type { FinishReason, Usage } from '#shared/domain/run.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { insertScore, type StoredScore } from './scores.ts'
import { changeSummary, firstOfItem, itemMeansChange, type SummaryPlace } from './summary.ts'
import { putText } from './texts.ts'

export interface OpenAttempt {
  readonly attemptId: number
  readonly itemId: number
  readonly sample: number
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
  readonly requestId: string | null
  readonly reportedModel: string | null
}

export interface Answer {
  readonly attemptId: number
  /** The item's own message, as sent. */
  readonly ask: Message
  readonly response: StoredResponse
  readonly score: StoredScore
}

export interface Failure {
  readonly attemptId: number
  readonly ask: Message
  readonly kind: string
  /** HTTP; null where no answer came. */
  readonly status: number | null
  /** In the provider's own words. */
  readonly message: string
  readonly tries: number
}

interface AskedAttempt extends SummaryPlace {
  readonly itemId: number
  /** 1 where the item is asked more than once. */
  readonly isRepeated: 0 | 1
  readonly status: 'pending' | 'error'
}

/** What is still to be asked in a run, attempts that ended in an error included, in the order of the plan. */
export function listOpenAttempts(store: Store, runId: number): OpenAttempt[] {
  return statement<[number], OpenAttempt>(
    store,
    `SELECT id AS attemptId, item_id AS itemId, sample
       FROM attempt WHERE run_id = ? AND status <> 'answered' ORDER BY id`,
  ).all(runId)
}

/** Stores a response with its score and brings the run's summary up to date. Throws where there is an answer already. */
export function commitAnswer(store: Store, answer: Answer, now: Date): void {
  const { attemptId, response, score } = answer
  inTransaction(store, () => {
    const attempt = readOpenAttempt(store, attemptId)
    const hadFailed = attempt.status === 'error'
    const itemMeans = attempt.isRepeated
      ? itemMeansChange(store, attempt.runId, attempt.itemId, score.credit)
      : firstOfItem(score.credit)
    markAttempt(store, attemptId, 'answered', answer.ask)
    if (hadFailed) statement<[number]>(store, 'DELETE FROM attempt_error WHERE attempt_id = ?').run(attemptId)
    insertResponse(store, attemptId, response, now)
    insertScore(store, attempt.runId, attemptId, score)
    changeSummary(store, attempt, {
      outcomes: { [score.outcome]: 1, error: hadFailed ? -1 : 0 },
      credit: score.credit,
      ...itemMeans,
      ...response.usage,
      costUsd: response.costUsd,
    })
  })
}

/** Stores why an attempt got no answer, in place of what an earlier try said. Throws where there is an answer already. */
export function commitFailure(store: Store, failure: Failure, now: Date): void {
  const { ask, ...columns } = failure
  inTransaction(store, () => {
    const attempt = readOpenAttempt(store, failure.attemptId)
    markAttempt(store, failure.attemptId, 'error', ask)
    statement<[Omit<Failure, 'ask'> & { at: string }]>(
      store,
      `INSERT OR REPLACE INTO attempt_error (attempt_id, kind, status, message, tries, at)
       VALUES (@attemptId, @kind, @status, @message, @tries, @at)`,
    ).run({ ...columns, at: now.toISOString() })
    if (attempt.status === 'pending') changeSummary(store, attempt, { outcomes: { error: 1 } })
  })
}

function readOpenAttempt(store: Store, attemptId: number): AskedAttempt {
  const attempt = statement<
    [number],
    Omit<AskedAttempt, 'status'> & { status: AskedAttempt['status'] | 'answered' }
  >(
    store,
    `SELECT attempt.run_id AS runId, attempt.item_id AS itemId, attempt.status, item.task,
            run_task.attempts > run_task.items AS isRepeated
       FROM attempt
      CROSS JOIN item ON item.id = attempt.item_id
      CROSS JOIN run_task ON run_task.run_id = attempt.run_id AND run_task.task = item.task
      WHERE attempt.id = ?`,
  ).get(attemptId)
  if (!attempt) throw new Error(`there is no attempt ${attemptId}`)
  if (attempt.status === 'answered') throw new Error(`attempt ${attemptId} has an answer already`)
  return { ...attempt, status: attempt.status }
}

function markAttempt(store: Store, attemptId: number, status: 'answered' | 'error', ask: Message): void {
  statement<[string, number, number]>(
    store,
    'UPDATE attempt SET status = ?, ask_text_id = ? WHERE id = ?',
  ).run(status, putText(store, JSON.stringify(ask)), attemptId)
}

function insertResponse(store: Store, attemptId: number, response: StoredResponse, now: Date): void {
  const { text, thinking, usage, ...columns } = response
  statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO response (attempt_id, text_id, thinking_text_id, finish_reason, provider_finish_reason,
                           input_tokens, output_tokens, reasoning_tokens, cost_usd, latency_ms, retries,
                           request_id, reported_model, received_at)
     VALUES (@attemptId, @textId, @thinkingTextId, @finishReason, @providerFinishReason,
             @inputTokens, @outputTokens, @reasoningTokens, @costUsd, @latencyMs, @retries,
             @requestId, @reportedModel, @receivedAt)`,
  ).run({
    ...columns,
    ...usage,
    attemptId,
    textId: putText(store, text),
    thinkingTextId: thinking === null ? null : putText(store, thinking),
    latencyMs: Math.round(response.latencyMs),
    receivedAt: now.toISOString(),
  })
}
