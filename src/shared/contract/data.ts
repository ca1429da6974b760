import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { answerType, benchmark, count, exemplarSource, procedure, split } from './vocabulary.ts'

export const benchmarkTask = z.object({
  task: z.string(),
  split,
  answerType,
  items: count,
})

export const benchmarkExemplars = z.object({
  task: z.string().nullable(),
  name: z.string(),
  source: exemplarSource,
  exemplars: count,
})

export const benchmarkData = z.object({
  benchmark,
  name: z.string(),
  /** Items of the test split. */
  testItems: count,
  /** Items of the complete official test split; null where there is none. */
  officialTestItems: count.nullable(),
  tasks: z.array(benchmarkTask),
  exemplars: z.array(benchmarkExemplars),
})

export const transferProgress = z.object({
  phase: z.enum(['reading', 'downloading']),
  /** The file under way, as the user knows it. */
  file: z.string().nullable(),
  filesDone: count,
  filesTotal: count,
  bytesDone: count,
  bytesTotal: count,
})

export const importResult = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      benchmark,
      kind: z.enum(['items', 'exemplars']),
      entries: count,
    }),
  ),
  /** Files of an imported folder that are no benchmark data, with why. */
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
  itemsAdded: count,
  itemsKnown: count,
  exemplarSetsAdded: count,
  exemplarSetsKnown: count,
})

export const data = {
  list: procedure.output(z.array(benchmarkData)),
  /** All or nothing: a problem in any file leaves the store as it was. */
  import: procedure
    .input(z.object({ paths: z.array(z.string().min(1)).min(1) }))
    .output(eventIterator(transferProgress, importResult)),
  /** Fetches the pinned official files, verifies each, then imports them. What was fetched is kept when it stops. */
  download: procedure
    .input(z.object({ benchmark: benchmark.exclude(['sample']) }))
    .output(eventIterator(transferProgress, importResult)),
}
