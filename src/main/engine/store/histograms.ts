import type { HistogramBin, HistogramMeasure } from '#shared/contract/views.ts'
import { type Store, statement } from './connection.ts'
import { JOINS } from './item-conditions.ts'

const MEASURES: Readonly<Record<HistogramMeasure, { value: string; joins: string }>> = {
  latency: { value: 'response.latency_ms', joins: '' },
  'output-tokens': { value: 'response.output_tokens', joins: '' },
  'reasoning-length': { value: `(${JOINS.reasoningLength})`, joins: JOINS.texts },
}

const BINS = 20
/** The last bin takes what lies beyond: a few very slow answers would else press all others into the first. */
const SHOWN_SHARE = 0.98

/** How a measure is spread over a run's responses, and how many of each bin are right. */
export function readHistograms(store: Store, runId: number): Record<HistogramMeasure, HistogramBin[]> {
  return {
    latency: readHistogram(store, runId, 'latency'),
    'output-tokens': readHistogram(store, runId, 'output-tokens'),
    'reasoning-length': readHistogram(store, runId, 'reasoning-length'),
  }
}

function readHistogram(store: Store, runId: number, measure: HistogramMeasure): HistogramBin[] {
  const { value, joins } = MEASURES[measure]
  const measured = `SELECT ${value} AS value, score.outcome, score.credit
       FROM attempt
      CROSS JOIN response ON response.attempt_id = attempt.id
      CROSS JOIN score ON score.attempt_id = attempt.id
       ${joins}
      WHERE attempt.run_id = @runId`
  const shown = statement<[{ runId: number; share: number }], { highest: number }>(
    store,
    `WITH measured AS MATERIALIZED (${measured})
     SELECT value AS highest FROM measured ORDER BY value
      LIMIT 1 OFFSET (SELECT MAX(0, CAST(COUNT(*) * @share AS INTEGER) - 1) FROM measured)`,
  ).get({ runId, share: SHOWN_SHARE })
  if (!shown) return []
  const width = niceWidth(shown.highest / BINS)
  const last = Math.max(0, Math.ceil((shown.highest + 1) / width) - 1)
  const rows = statement<
    [{ runId: number; width: number; last: number }],
    { bin: number; attempts: number; correct: number; credit: number }
  >(
    store,
    `SELECT MIN(CAST(value / @width AS INTEGER), CAST(@last AS INTEGER)) AS bin, COUNT(*) AS attempts,
            SUM(outcome = 'correct') AS correct, SUM(credit) AS credit
       FROM (${measured}) GROUP BY bin ORDER BY bin`,
  ).all({ runId, width, last })
  const counted = new Map(rows.map((row) => [row.bin, row]))
  return Array.from({ length: last + 1 }, (_, bin) => {
    const { attempts, correct, credit } = counted.get(bin) ?? { attempts: 0, correct: 0, credit: 0 }
    return { from: bin * width, to: bin === last ? null : (bin + 1) * width, attempts, correct, credit }
  })
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function niceWidth(width: number): number {
  if (width <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return ([1, 2, 5].find((factor) => factor * power >= width) ?? 10) * power
}
