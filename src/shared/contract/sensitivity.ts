import * as z from 'zod'
import { LAYOUTS, VARIANT_KINDS } from '../domain/variant.ts'
import { runEstimate } from './run-estimate.ts'
import { benchmarkSelector, runRequest } from './run-request.ts'
import { runSummary } from './runs.ts'
import { count, format, fraction, instant, lineOfText, outcome, procedure, runId } from './vocabulary.ts'

const studyId = z.int().positive()
export const variantKind = z.enum(VARIANT_KINDS)

/** What was done to the prompt, to be said in any language; `words` are in the prompt's own. See `VariantChange` of the domain. */
export const variantChange = z.discriminatedUnion('by', [
  z.object({ by: z.literal('nothing') }),
  z.object({ by: z.literal('format'), format }),
  z.object({ by: z.literal('rewording'), number: count, words: z.string().nullable() }),
  z.object({ by: z.literal('instruction'), words: z.string() }),
  z.object({ by: z.literal('reversed') }),
  z.object({ by: z.literal('shuffled'), seed: z.int() }),
  z.object({ by: z.literal('count'), shots: count, of: count }),
  z.object({ by: z.literal('most-steps') }),
  z.object({ by: z.literal('longest') }),
  z.object({ by: z.literal('most-similar') }),
  z.object({ by: z.literal('random'), seed: z.int() }),
  z.object({ by: z.literal('trigger'), words: z.string() }),
  z.object({ by: z.literal('layout'), layout: z.enum(LAYOUTS) }),
])

export const variant = z.object({
  /** `exemplar-order/2`; `base` is the prompt as it is. */
  key: z.string(),
  kind: variantKind,
  /** What was done, in English: the format, the paraphrase, `shuffled, seed 2`. */
  detail: z.string(),
  /** The same as data; null in a study that was made before it was kept. */
  change: variantChange.nullable(),
})

export const studyRequest = z.object({
  models: runRequest.shape.models,
  benchmark: benchmarkSelector,
  /** The prompt that is varied: `NAME`, `NAME@VERSION`; null: the benchmark's own in `format`. */
  prompt: runRequest.shape.prompt,
  format: format.default('zero-shot-cot'),
  kinds: z.array(variantKind).min(1),
  /** Most variants of each kind. */
  perKind: z.int().min(1).max(8).default(3),
  /** Items of the sample, the same for every variant. */
  limit: z.int().min(2).max(100_000).default(50),
  seed: runRequest.shape.seed,
  maxTokens: runRequest.shape.maxTokens,
  concurrency: runRequest.shape.concurrency,
  label: lineOfText(200).nullable().default(null),
  /** What it may take at most; a study that is likely to take more is not started. null: whatever it takes. */
  budget: z
    .object({
      requests: count.nullable().default(null),
      usd: z.number().nonnegative().nullable().default(null),
    })
    .default({ requests: null, usd: null }),
})

export const studyPlan = z.object({
  /** Those that can be made of this prompt and benchmark, and differ in what is sent. */
  variants: z.array(variant),
  /** Kinds asked for of which there is no variant: no exemplars to reorder, no options. */
  without: z.array(variantKind),
  items: count,
  estimate: runEstimate.shape.total,
  withinBudget: z.boolean(),
})

const interval = z.tuple([z.number(), z.number()]).nullable()

/** A model under a variant. */
export const studyRun = z.object({ runId, model: z.string(), variant: z.string(), run: runSummary })

/** One change held against the base: paired over the items. `holmP` is adjusted over all the model's variants. */
export const variantEffect = z.object({
  variant: z.string(),
  n: count,
  difference: z.number(),
  ci95: interval,
  p: fraction,
  holmP: fraction,
})

/** What chance alone would spread at so many items, were all the variants alike: its mean, what it exceeds in 5 % of cases, and how often it is at least what was seen. */
export const spreadByChance = z.object({ mean: fraction, upper95: fraction, p: fraction })

/** Of a model: whether its score hangs on the wording, and on which kind of change. */
export const sensitivityVerdict = z.discriminatedUnion('status', [
  /** Runs are under way, were interrupted or stopped, or have errors: `done` of `runs` are finished. Says nothing yet. */
  z.object({ status: z.literal('unfinished'), done: count, runs: count }),
  z.object({ status: z.literal('too-few-items'), n: count, needed: count }),
  /** Under no variant are half of the items answered: there is hardly a score that could vary. */
  z.object({ status: z.literal('unanswered'), n: count, unanswered: fraction }),
  /** Chance alone would spread as much: `upper95` in one of twenty cases. */
  z.object({
    status: z.literal('within-chance'),
    n: count,
    spread: fraction,
    upper95: fraction,
    p: fraction,
  }),
  /**
   * The kind of change with the widest spread of those beyond chance (`p` is adjusted over the kinds); null where only
   * all of them together are. `unanswered` is the share under the variant that did worst of them.
   */
  z.object({
    status: z.literal('swayed'),
    n: count,
    kind: variantKind.nullable(),
    spread: fraction,
    best: fraction,
    worst: fraction,
    worstVariant: z.string(),
    unanswered: fraction,
    upper95: fraction,
    p: fraction,
  }),
])

export const modelSensitivity = z.object({
  model: z.string(),
  /** Variants with answers, and items answered under each of these. */
  variants: count,
  items: count,
  /** What may be concluded; what a headline goes by. */
  verdict: sensitivityVerdict,
  /** Accuracy over those items, by variant; `unanswered`: the share of them that hold no answer, are cut off or refused. */
  accuracies: z.array(z.object({ variant: z.string(), accuracy: fraction, unanswered: fraction })),
  /** Of those accuracies, all variants together. */
  chance: spreadByChance,
  /** The base and the variants of one kind alone; the widest first. `holmP` is adjusted over the kinds. */
  kinds: z.array(
    z.object({
      kind: variantKind,
      /** The base included. */
      variants: count,
      best: fraction,
      worst: fraction,
      spread: fraction,
      chance: spreadByChance,
      holmP: fraction,
    }),
  ),
  best: fraction,
  worst: fraction,
  /** Best minus worst (Sclar et al. 2023). */
  spread: fraction,
  mean: fraction,
  standardDeviation: z.number(),
  /** Mean over the items of the normalised entropy of their answers (Errica et al. 2024). */
  sensitivity: fraction,
  /** Mean over the classes of two items or more; null where there is none. */
  consistency: fraction.nullable(),
  /** By gold answer. */
  classes: z.array(
    z.object({ gold: z.string(), items: count, sensitivity: fraction, consistency: fraction.nullable() }),
  ),
  /** Items right under every, some and no variant. */
  rightUnder: z.object({ every: count, some: count, none: count }),
  /** Against the base, the largest first: which single change moved most. Empty where the base has no answers. */
  effects: z.array(variantEffect),
})

export const rankStability = z.object({
  pairs: z.array(z.object({ a: z.string(), b: z.string(), aAhead: count, bAhead: count })),
  /** How often two models' order turns from one variant to another, of the times it can be told: ties are left out. In `kendallTau` they count as 0. */
  flipRate: fraction,
  kendallTau: z.number(),
})

/**
 * `under-way`: a run is queued or running. `done`: all have ended with all items answered. Else it can be gone on with:
 * `stopped`, by the user or because a provider refused; `interrupted`, as its process ended or it was put down;
 * `incomplete`: all was asked, and some ended in errors.
 */
export const studyStatus = z.enum(['under-way', 'done', 'stopped', 'interrupted', 'incomplete'])

export const studySummary = z.object({
  id: studyId,
  label: z.string().nullable(),
  request: studyRequest,
  createdAt: instant,
  runs: count,
  /** Runs that have ended with all items answered. */
  done: count,
  status: studyStatus,
})

export const study = studySummary.extend({
  variants: z.array(variant),
  matrix: z.array(studyRun),
  /** Of the models with answers under two variants or more, the most robust (smallest spread) first; unfinished ones last. */
  models: z.array(modelSensitivity),
  /** Of the finished models; null below two. */
  stability: rankStability.nullable(),
})

export const studyItemsQuery = z.object({
  id: studyId,
  model: z.string(),
  under: z.enum(['every', 'some', 'none']).nullable().default(null),
  offset: count.default(0),
  limit: z.int().min(1).max(1000).default(200),
})

/** An item under all the variants; the most sensitive first. */
export const studyItem = z.object({
  itemId: z.int(),
  task: z.string(),
  ordinal: count,
  question: z.string(),
  gold: z.string(),
  sensitivity: fraction,
  right: count,
  answers: z.array(
    z.object({
      variant: z.string(),
      attemptId: z.int(),
      outcome,
      /** With options back in the benchmark's own order. */
      answer: z.string().nullable(),
    }),
  ),
})

const id = z.object({ id: studyId })

export const sensitivity = {
  /** What a study would be made of and take. Asks nothing. */
  plan: procedure.input(studyRequest).output(studyPlan),
  /** Plans a run for every model and variant, and queues them. Refuses what is beyond the budget. */
  start: procedure.input(studyRequest).output(z.object({ id: studyId, runs: z.array(runSummary) })),
  list: procedure.output(z.array(studySummary)),
  /** With what can be said so far: the runs may still be under way. */
  get: procedure.input(id).output(study),
  items: procedure.input(studyItemsQuery).output(z.object({ total: count, items: z.array(studyItem) })),
  /** Queues every run of it that is not done: each asks only for what is missing. */
  resume: procedure.input(id).output(z.object({ id: studyId, runs: z.array(runSummary) })),
  /** Forgets the study; its runs stay. */
  delete: procedure.input(id).output(id),
}
