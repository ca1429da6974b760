import * as z from 'zod'
import { CONFOUNDERS, FLIP_CELLS, SUBGROUPINGS } from '../domain/comparison.ts'
import { runSummary } from './runs.ts'
import { count, fraction, judgement, outcome, procedure, runId } from './vocabulary.ts'

/** A run on each side, or several, whose attempts at an item then count together. No run may be on both sides. */
export const comparedSides = z.object({
  a: z.array(runId).min(1).max(100),
  b: z.array(runId).min(1).max(100),
  /** Whose scores are compared; items of disputed gold that a judgement leaves out are neither common nor unmatched. */
  judgement: judgement.default('machine'),
})

export const flipCell = z.enum(FLIP_CELLS)
/** A difference of two fractions, B minus A. */
const difference = z.number().min(-1).max(1)
const differenceInterval = z.tuple([difference, difference])

/** Items asked of both sides and what became of them. Accuracies are means over these items of their mean credit. */
const pairedFigures = z.object({
  n: count,
  accuracyA: fraction.nullable(),
  accuracyB: fraction.nullable(),
  difference: difference.nullable(),
  /** Paired bootstrap over items; below ten that differ an adjusted Wald interval (Bonett & Price 2012), so that it has a width even where none does. Null below two items. */
  ci95: differenceInterval.nullable(),
  onlyA: count,
  onlyB: count,
  /** Of the test named in `test` of the comparison, which the verdict goes by. */
  p: fraction,
})

/** One of several groups looked at together: only `holmP` may be held against 0.05. */
export const comparedGroup = pairedFigures.extend({ holmP: fraction })
export const comparedTask = comparedGroup.extend({ task: z.string() })
export const comparedSubgroup = comparedGroup.extend({
  by: z.enum(SUBGROUPINGS),
  /** The level, the answer type, or from how many to how many characters: `120–240`. */
  name: z.string(),
})

/** What may be concluded, seen from B. */
export const verdict = z.discriminatedUnion('status', [
  z.object({ status: z.literal('better'), points: z.number(), ci95: differenceInterval, p: fraction }),
  z.object({ status: z.literal('worse'), points: z.number(), ci95: differenceInterval, p: fraction }),
  /** `mde`: the smallest true difference these items would have shown with a probability of 80 %. */
  z.object({
    status: z.literal('no-detectable-difference'),
    n: count,
    p: fraction,
    mde: fraction.nullable(),
  }),
  /** Whatever they say could be chance. */
  z.object({ status: z.literal('too-few-items'), n: count, needed: count }),
  z.object({ status: z.literal('no-common-items') }),
])

/** Means an attempt, over the common items, with a t interval of the paired difference; null where one side's is unknown. */
export const comparedMeans = z
  .object({
    a: z.number(),
    b: z.number(),
    difference: z.number(),
    ci95: z.tuple([z.number(), z.number()]).nullable(),
  })
  .nullable()

export const confounder = z.object({
  what: z.enum(CONFOUNDERS),
  /** What is found on each side, usually one thing; null: not set, or not told. */
  a: z.array(z.string().nullable()),
  b: z.array(z.string().nullable()),
})

export const comparison = pairedFigures.extend({
  a: z.array(runSummary),
  b: z.array(runSummary),
  judgement,
  verdict,
  /** Items with a scored attempt on one side only. */
  unmatched: z.object({ a: count, b: count }),
  both: count,
  neither: count,
  /** Exact, on right or not right: an item with several attempts is right where more than half of them are. */
  mcnemarP: fraction,
  /** `mcnemar`; or `sign-flip`, the same test on credits, where an item may earn a fraction. */
  test: z.enum(['mcnemar', 'sign-flip']),
  mde: fraction.nullable(),
  /** Means over tasks; null where there is but one. */
  macro: z.object({ accuracyA: fraction, accuracyB: fraction, difference }).nullable(),
  /**
   * Whether the same prompt was sent to the same model in the same way on both sides, a seed aside: what flips then is the
   * model's own noise, and no prompt's doing.
   */
  repeats: z.boolean(),
  /** What else differs besides the prompt. A seed that is not set chooses items as 0 does. */
  differs: z.array(confounder),
  tasks: z.array(comparedTask),
  subgroups: z.array(comparedSubgroup),
  costUsd: comparedMeans,
  inputTokens: comparedMeans,
  outputTokens: comparedMeans,
  latencyMs: comparedMeans,
})

export const comparedItemsQuery = comparedSides.extend({
  cell: flipCell.nullable().default(null),
  task: z.string().nullable().default(null),
  /** Full text over question, gold and the responses of both sides, read as that of a run's items. */
  text: z.string().nullable().default(null),
  offset: count.default(0),
  limit: z.int().min(1).max(1000).default(200),
})

/** What a side made of an item. */
export const itemShowing = z.object({
  /** Its scored attempts; the outcome and answer are the first one's, as shown by `runs.attempt`. */
  attempts: count,
  attemptId: z.int(),
  right: z.boolean(),
  credit: fraction,
  outcome,
  answer: z.string().nullable(),
})

export const comparedItem = z.object({
  itemId: z.int(),
  hash: z.string(),
  task: z.string(),
  ordinal: count,
  level: z.string().nullable(),
  question: z.string(),
  gold: z.string(),
  cell: flipCell,
  a: itemShowing,
  b: itemShowing,
})

export const compare = {
  runs: procedure.input(comparedSides).output(comparison),
  /** The common items, by task and in the order of their file. */
  items: procedure.input(comparedItemsQuery).output(z.object({ total: count, items: z.array(comparedItem) })),
}
