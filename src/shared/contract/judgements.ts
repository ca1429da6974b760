import * as z from 'zod'
import { attempt } from './attempts.ts'
import { count, instant, overruling, procedure } from './vocabulary.ts'

const STEERS_LINES = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** A person's own words, on as many lines as they like. */
const note = z
  .string()
  .max(4000, 'must not be longer than 4000 characters')
  .refine((text) => !STEERS_LINES.test(text.replaceAll('\n', '')), 'must not contain control characters')

const attemptId = z.int().positive()

export const disputedItem = z.object({
  itemHash: z.string(),
  benchmark: z.string(),
  task: z.string(),
  ordinal: count,
  question: z.string(),
  gold: z.string(),
  note: z.string(),
  by: z.string(),
  at: instant,
})

/** What people say of answers. The machine's scores stay as they are; each answers with the attempt as it is now. */
export const judgements = {
  /** null takes it back. Fails with `conflict` for an attempt that has no score. */
  overrule: procedure
    .input(z.object({ attemptId, outcome: overruling.nullable(), note: note.default('') }))
    .output(attempt),
  flag: procedure.input(z.object({ attemptId, flagged: z.boolean() })).output(attempt),
  /** An empty one takes it away. */
  note: procedure.input(z.object({ attemptId, note })).output(attempt),
  /** Of the attempt's item, wherever it is asked. */
  dispute: procedure
    .input(z.object({ attemptId, disputed: z.boolean(), note: note.default('') }))
    .output(attempt),
  /** Every item whose gold answer is disputed, by benchmark, task and place. */
  disputed: procedure.output(z.array(disputedItem)),
}
