import type { Attempt } from '#shared/contract/views.ts'
import { joinMessages, type Message, type PromptStyle } from '#shared/domain/prompt.ts'
import type { Usage } from '#shared/domain/run.ts'
import { type Store, statement } from './connection.ts'
import { ITEM_COLUMNS, type ItemRow, parseItem } from './items.ts'
import { fromJson } from './json.ts'
import { readDispute, readMarks } from './judgements.ts'
import { listTaskPrefixes } from './runs.ts'
import { readText } from './texts.ts'

type Row = ItemRow & {
  readonly attemptId: number
  readonly runId: number
  readonly sample: number
  readonly askTextId: number | null
  readonly promptStyle: PromptStyle
}
/** An attempt but for what reading its response in two ways finds. */
export type StoredAttempt = Omit<Attempt, 'readings'>
/** What the items of a task are asked after. */
type PrefixOf = (task: string) => readonly Message[]

const ATTEMPTS = `SELECT ${ITEM_COLUMNS}, attempt.id AS attemptId, attempt.run_id AS runId, attempt.sample,
    attempt.ask_text_id AS askTextId, run.prompt_style AS promptStyle
  FROM attempt
  CROSS JOIN item ON item.id = attempt.item_id
  CROSS JOIN run ON run.id = attempt.run_id`

/** Rows read at once while iterating: no statement stays open in between, so others may run meanwhile. */
const PAGE_ROWS = 200

/** An attempt with all there is to know of it; null where there is none of that id. */
export function findAttempt(store: Store, attemptId: number): StoredAttempt | null {
  const row = statement<[number], Row>(
    store,
    `${ATTEMPTS} WHERE attempt.id = ? AND run.deleted_at IS NULL`,
  ).get(attemptId)
  return row ? viewAttempt(store, row, prefixesOf(store, row.runId)) : null
}

/** The attempts of a run in the order of its plan, read as they are asked for. */
export function* iterateAttempts(store: Store, runId: number): IterableIterator<StoredAttempt> {
  const page = statement<[number, number, number], Row>(
    store,
    `${ATTEMPTS} WHERE attempt.run_id = ? AND attempt.id > ? ORDER BY attempt.id LIMIT ?`,
  )
  const prefixOf = prefixesOf(store, runId)
  let after = 0
  for (;;) {
    const rows = page.all(runId, after, PAGE_ROWS)
    for (const row of rows) {
      yield viewAttempt(store, row, prefixOf)
      after = row.attemptId
    }
    if (rows.length < PAGE_ROWS) return
  }
}

function prefixesOf(store: Store, runId: number): PrefixOf {
  const prefixes = listTaskPrefixes(store, runId)
  return (task) => prefixes.get(task) ?? []
}

function viewAttempt(store: Store, row: Row, prefixOf: PrefixOf): StoredAttempt {
  const { attemptId, runId, sample, askTextId, promptStyle, ...itemRow } = row
  const { id: itemId, options, ...item } = parseItem(itemRow)
  const prefix = prefixOf(item.task)
  const ask = askTextId === null ? null : fromJson<Message>(readText(store, askTextId))
  return {
    attemptId,
    runId,
    item: { ...item, options: options && [...options] },
    sample,
    ...(ask === null ? { messages: [], sharedMessages: 0 } : joinSent(promptStyle, prefix, ask)),
    response: readResponse(store, attemptId),
    error: readError(store, attemptId),
    score: readScore(store, attemptId),
    marks: readMarks(store, attemptId),
    dispute: readDispute(store, itemId),
  }
}

/** The messages as they went out; the parts of a text are one, of which nothing stands apart as shared. */
function joinSent(
  style: PromptStyle,
  prefix: readonly Message[],
  ask: Message,
): Pick<Attempt, 'messages' | 'sharedMessages'> {
  const messages = joinMessages({ style, prefix, ask })
  return { messages, sharedMessages: style === 'chat' ? prefix.length : 0 }
}

function readResponse(store: Store, attemptId: number): Attempt['response'] {
  type Response = NonNullable<Attempt['response']>
  type ResponseRow = Omit<Response, 'text' | 'thinking' | 'usage' | 'retryStatuses'> &
    Usage & { textId: number; thinkingTextId: number | null; retryStatuses: string | null }
  const row = statement<[number], ResponseRow>(
    store,
    `SELECT text_id AS textId, thinking_text_id AS thinkingTextId, finish_reason AS finishReason,
            provider_finish_reason AS providerFinishReason, input_tokens AS inputTokens,
            output_tokens AS outputTokens, reasoning_tokens AS reasoningTokens, cost_usd AS costUsd,
            latency_ms AS latencyMs, retries, retry_statuses AS retryStatuses, request_id AS requestId, reported_model AS reportedModel,
            received_at AS receivedAt
       FROM response WHERE attempt_id = ?`,
  ).get(attemptId)
  if (!row) return null
  const { textId, thinkingTextId, inputTokens, outputTokens, reasoningTokens, retryStatuses, ...columns } =
    row
  return {
    text: readText(store, textId),
    thinking: thinkingTextId === null ? null : readText(store, thinkingTextId),
    usage: { inputTokens, outputTokens, reasoningTokens },
    ...columns,
    retryStatuses: retryStatuses === null ? [] : fromJson<(number | null)[]>(retryStatuses),
  }
}

function readError(store: Store, attemptId: number): Attempt['error'] {
  return (
    statement<[number], NonNullable<Attempt['error']>>(
      store,
      'SELECT kind, status, message, tries FROM attempt_error WHERE attempt_id = ?',
    ).get(attemptId) ?? null
  )
}

function readScore(store: Store, attemptId: number): Attempt['score'] {
  type Score = NonNullable<Attempt['score']>
  type ScoreRow = Omit<Score, 'span'> & { start: number | null; end: number | null }
  const row = statement<[number], ScoreRow>(
    store,
    `SELECT outcome, credit, answer, canonical, rule, span_start AS start, span_end AS end,
            extractor_version AS extractorVersion
       FROM score WHERE attempt_id = ?`,
  ).get(attemptId)
  if (!row) return null
  const { start, end, ...score } = row
  return { ...score, span: start === null || end === null ? null : { start, end } }
}
