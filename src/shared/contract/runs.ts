import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { PROMPT_KINDS } from '../domain/prompt.ts'
import { attempts } from './attempts.ts'
import { runEstimate } from './run-estimate.ts'
import { runRequest, sampling } from './run-request.ts'
import {
  benchmark,
  count,
  exemplarSource,
  format,
  fraction,
  instant,
  interval,
  judgement,
  method,
  outcome,
  outcomeCounts,
  procedure,
  runId,
  runStatus,
  stopCause,
  usage,
} from './vocabulary.ts'

export const taskScore = z.object({
  task: z.string(),
  /** Items of the task in this run. */
  n: count,
  scored: count,
  /** Mean credit over scored attempts; null where none is scored. */
  accuracy: fraction.nullable(),
  outcomes: outcomeCounts,
  exemplarSource: exemplarSource.nullable(),
  exemplarSet: z.string().nullable(),
  shots: count,
})

/** Which part of its benchmark a run asks. */
export const runScope = z.object({
  /** The tasks that it draws from; null: every task of the benchmark. */
  tasks: z.array(z.string()).nullable(),
  /** Tasks of the benchmark. */
  ofTasks: count,
  /** Items asked, and items of the tasks that it draws from: of the official test split, of the sample as stored. */
  items: count,
  ofItems: count,
})

export const runSummary = z.object({
  id: runId,
  label: z.string().nullable(),
  status: runStatus,
  /** In the provider's words; with `stopCause` of a `stopped` run, else null. */
  stopReason: z.string().nullable(),
  stopCause: stopCause.nullable(),
  /** The process that carries it out or has it queued, where that is another than this one. */
  elsewhere: z.object({ host: z.string(), pid: z.int() }).nullable(),
  model: z.string(),
  benchmark,
  format,
  method,
  /** A `variant` was made by a study of another prompt. */
  prompt: z.object({ name: z.string(), version: count, hash: z.string(), kind: z.enum(PROMPT_KINDS) }),
  /** The study of sensitivity it was made for, and which variant it is there; null for a run of its own. */
  study: z.object({ id: count, variant: z.string() }).nullable(),
  sampling,
  scope: runScope,
  /** Items, attempts (items × samples), and attempts with a score. */
  n: count,
  attempts: count,
  scored: count,
  correct: count,
  /** Micro: mean credit over scored attempts. Null until something is scored. */
  accuracy: fraction.nullable(),
  /** Macro: mean over tasks of their accuracy. */
  accuracyMacro: fraction.nullable(),
  /** Of `accuracy`: Wilson for one sample an item, t over item means with repeats. */
  ci95: interval.nullable(),
  /** Of `accuracyMacro`. */
  ci95Macro: interval.nullable(),
  outcomes: outcomeCounts,
  usage,
  /** Null where the model has no price. */
  costUsd: z.number().nullable(),
  durationMs: count,
  complete: z.boolean(),
  extractorVersion: count,
  createdAt: instant,
  finishedAt: instant.nullable(),
})

export const run = runSummary.extend({
  tasks: z.array(taskScore),
  /** What people left on the run, whichever judgement its figures are made of. */
  marks: z.object({ overruled: count, flagged: count, noted: count, disputedItems: count }),
})

export const runProgress = z.object({
  run: runSummary,
  pending: count,
  inFlight: count,
  retries: count,
  /** What the runner does about errors: slots in all, slots that wait before they ask again, and until when the first waits. */
  slots: z.object({ limit: count, waiting: count, nextTryAt: instant.nullable() }),
  /** At the rate of the last seconds; null before the first response. */
  timeLeftMs: count.nullable(),
  /** Responses a second over the last seconds; null before the first. */
  ratePerSecond: z.number().nullable(),
  /** The last few failures in the provider's own words, newest first. */
  lastErrors: z.array(z.object({ message: z.string(), willRetry: z.boolean(), at: instant })),
})

export const rescoreChange = z.object({
  attemptId: z.int(),
  task: z.string(),
  ordinal: count,
  sample: count,
  from: outcome,
  to: outcome,
  fromAnswer: z.string().nullable(),
  toAnswer: z.string().nullable(),
})

/** What became of runs since the last event. */
export const runsChange = z.object({
  /** New ones and those whose status, label or settings changed, with the status they had before (null: new). */
  changed: z.array(z.object({ run: runSummary, was: runStatus.nullable() })),
  /** Deleted ones. */
  removed: z.array(runId),
  /** Every run that is under way, coarsely. */
  running: z.array(
    z.object({
      id: runId,
      attempts: count,
      scored: count,
      errors: count,
      accuracy: fraction.nullable(),
      ratePerSecond: z.number().nullable(),
      timeLeftMs: count.nullable(),
      /** Tries again so far, slots that wait before one, and until when the first waits; null where another process carries it out and has not told yet; what it tells is some seconds old. */
      trouble: z.object({ retries: count, waiting: count, nextTryAt: instant.nullable() }).nullable(),
    }),
  ),
})

const id = z.object({ id: runId })
const concurrency = z.int().min(1).max(512).optional()

export const runs = {
  /** What the request would come to, without planning or asking anything. */
  estimate: procedure.input(runRequest).output(runEstimate),
  /**
   * Checks everything, writes the plan of every run (models × benchmarks × formats), then runs them one after another.
   * Where some of several models cannot be asked nothing is started; the problem tells of each, and which are left.
   */
  start: procedure.input(runRequest).output(z.array(runSummary)),
  list: procedure.output(z.array(runSummary)),
  /** Those that `undelete` can still bring back, the one deleted last first. */
  deleted: procedure.output(z.array(z.object({ run: runSummary, deletedAt: instant }))),
  get: procedure.input(id.extend({ judgement: judgement.default('machine') })).output(run),
  /** Progress of one run until it ends; the last event is the end. At most ten events a second. */
  watch: procedure.input(id).output(eventIterator(runProgress, run)),
  /**
   * What changes about any run, until the reader leaves: status changes at once, coarse progress once a second. The
   * first event holds every run that is queued or running; whoever comes late lists the runs after it.
   */
  watchAll: procedure.output(eventIterator(runsChange)),
  /**
   * Ends it as `interrupted`. One that another live process carries out is put down by that, as by `pause` and `cancel`;
   * `conflict` where that does not hear. All else fails with `conflict` for such a run.
   */
  interrupt: procedure.input(id).output(runSummary),
  /** Puts down a queued or running run; the answers under way are still taken in. */
  pause: procedure.input(id).output(runSummary),
  /** Asks only for what is missing: attempts never answered, and those that ended in `error`. */
  resume: procedure.input(id.extend({ concurrency })).output(runSummary),
  /** Asks only for what ended in `error`. */
  retry: procedure.input(id.extend({ concurrency })).output(runSummary),
  /** Gives a run up for good: what it has stays, nothing more is asked unless it is resumed after all. */
  cancel: procedure.input(id).output(runSummary),
  /** The request that would make this run again, to be changed and started. Its model may have been removed since. */
  duplicate: procedure.input(id).output(runRequest),
  rename: procedure.input(id.extend({ label: runRequest.shape.label.unwrap() })).output(runSummary),
  /** Reads the stored responses again with today's extractor. Never calls a provider. */
  rescore: procedure.input(id).output(z.object({ run, rescored: count, changes: z.array(rescoreChange) })),
  /** Hides it; its data go when a store is opened a day later. */
  delete: procedure.input(id).output(runSummary),
  undelete: procedure.input(id).output(runSummary),
  ...attempts,
}
