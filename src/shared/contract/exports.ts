import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { leaderboardQuery } from './leaderboard.ts'
import { count, procedure, runId } from './vocabulary.ts'

export const EXPORT_FORMATS = ['json', 'csv', 'markdown'] as const

export const exports = {
  /** The leaderboard as one document, as the file would hold it. */
  leaderboard: procedure
    .input(leaderboardQuery.extend({ as: z.enum(EXPORT_FORMATS) }))
    .output(z.object({ text: z.string(), rows: count })),
  /** A run's attempts, streamed in chunks of text. */
  items: procedure
    .input(z.object({ runId, as: z.enum(['csv', 'jsonl']) }))
    .output(eventIterator(z.string(), z.object({ rows: count }))),
}
