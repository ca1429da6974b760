import { csvLine } from '#shared/domain/csv.ts'
import { PARAGRAPH } from '#shared/domain/prompt.ts'
import type { RunRecord, StoredAttempt } from '../store/index.ts'

/** Text is handed on in chunks of about this many characters. */
const CHUNK_LENGTH = 64 * 1024

const CSV_COLUMNS = [
  'run_id',
  'model',
  'benchmark',
  'format',
  'task',
  'split',
  'ordinal',
  'item_hash',
  'sample',
  'outcome',
  'credit',
  'answer',
  'gold',
  'rule',
  'question',
  'prompt',
  'response',
  'thinking',
  'error',
  'finish_reason',
  'input_tokens',
  'output_tokens',
  'reasoning_tokens',
  'cost_usd',
  'latency_ms',
  'retries',
  'request_id',
  'reported_model',
  'received_at',
  'prompt_hash',
  'extractor_version',
  'overruled',
  'overrule_note',
  'overruled_by',
  'overruled_at',
  'flagged',
  'note',
  'gold_disputed',
  'dispute_note',
]

/** A run's attempts as CSV or JSON Lines, in chunks of text. Both carry the messages as sent. */
export function* writeItems(
  run: RunRecord,
  attempts: Iterable<StoredAttempt>,
  as: 'csv' | 'jsonl',
): Generator<string, { rows: number }> {
  let chunk = as === 'csv' ? csvLine(CSV_COLUMNS) : ''
  let rows = 0
  for (const attempt of attempts) {
    chunk += as === 'csv' ? asCsv(run, attempt) : asJsonLine(run, attempt)
    rows++
    if (chunk.length < CHUNK_LENGTH) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
  return { rows }
}

function asJsonLine(run: RunRecord, attempt: StoredAttempt): string {
  const { benchmark, format, model, prompt, sampling } = run
  return `${JSON.stringify({ model: model.name, benchmark, format, promptHash: prompt.hash, sampling, ...attempt })}\n`
}

/** The dialogue in one cell: `role: text`, a blank line between turns. Empty before it is asked. */
function asText(messages: StoredAttempt['messages']): string | null {
  return messages.length === 0
    ? null
    : messages.map(({ role, content }) => `${role}: ${content}`).join(PARAGRAPH)
}

function asCsv(run: RunRecord, attempt: StoredAttempt): string {
  const { item, sample, messages, response, error, score, marks, dispute } = attempt
  return csvLine([
    run.id,
    run.model.name,
    run.benchmark,
    run.format,
    item.task,
    item.split,
    item.ordinal,
    item.hash,
    sample,
    score?.outcome ?? (error ? 'error' : null),
    score?.credit ?? null,
    score?.answer ?? null,
    item.gold,
    score?.rule ?? null,
    item.question,
    asText(messages),
    response?.text ?? null,
    response?.thinking ?? null,
    error?.message ?? null,
    response?.finishReason ?? null,
    response?.usage.inputTokens ?? null,
    response?.usage.outputTokens ?? null,
    response?.usage.reasoningTokens ?? null,
    response?.costUsd ?? null,
    response?.latencyMs ?? null,
    response?.retries ?? null,
    response?.requestId ?? null,
    response?.reportedModel ?? null,
    response?.receivedAt ?? null,
    run.prompt.hash,
    score?.extractorVersion ?? null,
    marks.overruled?.outcome ?? null,
    marks.overruled?.note ?? null,
    marks.overruled?.by ?? null,
    marks.overruled?.at ?? null,
    marks.flagged,
    marks.note?.note ?? null,
    dispute !== null,
    dispute?.note ?? null,
  ])
}
