import { type Store, statement } from './connection.ts'
import { JOINS } from './item-conditions.ts'

/** What of a scored response can be counted. */
export interface ResponseMeasures {
  readonly latencyMs: number
  readonly outputTokens: number
  /** UTF-8 bytes of thinking and response. */
  readonly reasoningLength: number
  readonly isCorrect: number
  readonly credit: number
}

/** Of every scored response of a run. Reads how long texts are, not the texts. */
export function listResponseMeasures(store: Store, runId: number): ResponseMeasures[] {
  return statement<[number], ResponseMeasures>(
    store,
    `SELECT response.latency_ms AS latencyMs, response.output_tokens AS outputTokens,
            ${JOINS.reasoningLength} AS reasoningLength, score.outcome = 'correct' AS isCorrect, score.credit
       FROM attempt
      CROSS JOIN response ON response.attempt_id = attempt.id
      CROSS JOIN score ON score.attempt_id = attempt.id
       ${JOINS.texts}
      WHERE attempt.run_id = ?`,
  ).all(runId)
}
