import type { ScoredOutcome } from '#shared/domain/outcome.ts'
import type { FinishReason } from '#shared/domain/run.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { unindexResponse } from './full-text.ts'
import { ITEM_COLUMNS, type ItemRow, parseItem, type StoredItem } from './items.ts'
import { recountJudgedRun } from './judged-summary.ts'
import { recountScores } from './summary.ts'
import { readText } from './texts.ts'

/** What a response is worth, and the answer found in it. */
export interface StoredScore {
  readonly outcome: ScoredOutcome
  /** 0 to 1. */
  readonly credit: number
  readonly answer: string | null
  readonly canonical: string | null
  readonly rule: string | null
  /** UTF-16 code units into the response. */
  readonly span: { readonly start: number; readonly end: number } | null
  readonly extractorVersion: number
}

/** A stored response with what scoring it again needs, and what came of it last time. */
export interface ScoredResponse {
  readonly attemptId: number
  readonly item: StoredItem
  readonly sample: number
  readonly text: string
  readonly finishReason: FinishReason
  readonly outcome: ScoredOutcome
  readonly answer: string | null
}

/** Rows read at once while iterating: no statement stays open in between, so others may run meanwhile. */
const PAGE_ROWS = 500

type ScoreRow = Omit<StoredScore, 'span'> & { attemptId: number; start: number | null; end: number | null }

const toRow = (attemptId: number, { span, ...score }: StoredScore): ScoreRow => ({
  ...score,
  attemptId,
  start: span?.start ?? null,
  end: span?.end ?? null,
})

export function insertScore(store: Store, runId: number, attemptId: number, score: StoredScore): void {
  statement<[ScoreRow & { runId: number }]>(
    store,
    `INSERT INTO score (attempt_id, run_id, outcome, credit, answer, canonical, rule, span_start, span_end,
                        extractor_version)
     VALUES (@attemptId, @runId, @outcome, @credit, @answer, @canonical, @rule, @start, @end,
             @extractorVersion)`,
  ).run({ ...toRow(attemptId, score), runId })
}

/** The responses of a run in the order of its plan, read as they are asked for. */
export function* iterateResponses(store: Store, runId: number): IterableIterator<ScoredResponse> {
  type Row = Omit<ScoredResponse, 'item' | 'text'> & ItemRow & { textId: number }
  const page = statement<[number, number, number], Row>(
    store,
    `SELECT ${ITEM_COLUMNS}, attempt.id AS attemptId, attempt.sample, response.text_id AS textId,
            response.finish_reason AS finishReason, score.outcome, score.answer
       FROM attempt
      CROSS JOIN response ON response.attempt_id = attempt.id
      CROSS JOIN score ON score.attempt_id = attempt.id
      CROSS JOIN item ON item.id = attempt.item_id
      WHERE attempt.run_id = ? AND attempt.id > ? ORDER BY attempt.id LIMIT ?`,
  )
  let after = 0
  for (;;) {
    const rows = page.all(runId, after, PAGE_ROWS)
    for (const row of rows) {
      const { attemptId, sample, textId, finishReason, outcome, answer, ...item } = row
      const text = readText(store, textId)
      yield { attemptId, item: parseItem(item), sample, text, finishReason, outcome, answer }
      after = attemptId
    }
    if (rows.length < PAGE_ROWS) return
  }
}

/**
 * Replaces the scores of a run's responses and everything that hangs on them. Throws, changing nothing, for an
 * attempt that has no score in this run.
 */
export function commitScores(
  store: Store,
  runId: number,
  extractorVersion: number,
  scores: Iterable<{ readonly attemptId: number; readonly score: StoredScore }>,
): void {
  inTransaction(store, () => {
    for (const { attemptId, score } of scores) replaceScore(store, runId, attemptId, score)
    recountScores(store, runId)
    recountJudgedRun(store, runId)
    statement<[number, number]>(
      store,
      'UPDATE run SET extractor_version = ?, searchable = 0 WHERE id = ?',
    ).run(extractorVersion, runId)
  })
}

function replaceScore(store: Store, runId: number, attemptId: number, score: StoredScore): void {
  const before = statement<[number, number], { answer: string | null }>(
    store,
    'SELECT answer FROM score WHERE attempt_id = ? AND run_id = ?',
  ).get(attemptId, runId)
  if (!before) throw new Error(`attempt ${attemptId} has no score in run ${runId}`)
  statement<[ScoreRow]>(
    store,
    `UPDATE score SET outcome = @outcome, credit = @credit, answer = @answer, canonical = @canonical,
            rule = @rule, span_start = @start, span_end = @end, extractor_version = @extractorVersion
      WHERE attempt_id = @attemptId`,
  ).run(toRow(attemptId, score))
  if (score.answer !== before.answer) unindexResponse(store, attemptId)
}
