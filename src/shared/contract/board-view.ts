import * as z from 'zod'
import { PROVENANCES } from '../board/provenance.ts'
import { MODEL_TYPES } from '../domain/model.ts'
import { format, judgement } from './vocabulary.ts'

/** `YYYY` or `YYYY-MM`. */
const month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'is not a year or month (YYYY or YYYY-MM)')

/** What rows can be sorted by: the average, what is known of the model, or a benchmark's score (`score/gsm8k`). */
export const PLAIN_SORT_KEYS = ['average', 'model', 'organisation', 'type', 'params', 'released'] as const
/** What is known of a model that the board can show in a column of its own. */
export const MODEL_FACTS = ['type', 'params', 'weights', 'released'] as const
export const sortKey = z.union([z.enum(PLAIN_SORT_KEYS), z.templateLiteral(['score/', z.string().min(1)])])

/**
 * One way of looking at the board, as an address, a saved view or a command line says it. Every part has a
 * default, so `{}` is the board as it opens. An empty list filters nothing.
 */
export const boardView = z.object({
  /** Words that the model's name or organisation must all contain. */
  text: z.string().max(200).default(''),
  models: z.array(z.string()).default([]),
  organisations: z.array(z.string()).default([]),
  /** `unknown`: the source does not say. */
  types: z.array(z.enum([...MODEL_TYPES, 'unknown'])).default([]),
  weights: z.enum(['any', 'open', 'closed']).default('any'),
  /** Billions. A model of unknown size is in no range that has a bound. */
  paramsB: z
    .object({
      min: z.number().nonnegative().nullable().default(null),
      max: z.number().nonnegative().nullable().default(null),
    })
    .prefault({}),
  released: z
    .object({ from: month.nullable().default(null), to: month.nullable().default(null) })
    .prefault({}),
  /** Benchmarks to show; empty: those of `columns`. */
  benchmarks: z.array(z.string().min(1)).default([]),
  formats: z.array(format).default([]),
  shots: z.array(z.int().nonnegative()).default([]),
  provenance: z.array(z.enum(PROVENANCES)).default([]),
  /** Addresses of the pages that figures may come from. */
  sources: z.array(z.string()).default([]),
  /** In the order shown; `width` in CSS pixels, null for the usual one. */
  columns: z
    .array(
      z.object({
        benchmark: z.string().min(1),
        pinned: z.boolean().default(false),
        width: z.number().positive().nullable().default(null),
      }),
    )
    .prefault(['gsm8k', 'math', 'bbh', 'mmlu'].map((benchmark) => ({ benchmark }))),
  /** The first counts most. Rows without a value come last either way. */
  sort: z
    .array(z.object({ by: sortKey, descending: z.boolean().default(true) }))
    .default([{ by: 'average', descending: true }]),
  average: z
    .object({
      /** `micro` weighs each benchmark by its items, `macro` all alike. */
      kind: z.enum(['micro', 'macro']).default('macro'),
      /** Only for models that have every visible benchmark. */
      requireAll: z.boolean().default(true),
    })
    .prefault({}),
  /** Columns of what is known of the models, in the order of `MODEL_FACTS`. */
  facts: z.array(z.enum(MODEL_FACTS)).default(['type', 'params', 'weights']),
  /** Of the column of names; CSS pixels, null for the usual one. */
  modelWidth: z.number().positive().nullable().default(null),
  /** Beside each score its items, interval and format, in columns of their own. */
  details: z.boolean().default(false),
  heat: z.boolean().default(true),
  /** Whose judgement own figures are made of. */
  judgement: judgement.default('machine'),
  /** Show runs with figures that a fault put there. */
  showArtificial: z.boolean().default(false),
})

export type BoardView = z.output<typeof boardView>
export type BoardViewInput = z.input<typeof boardView>
export type ModelFact = (typeof MODEL_FACTS)[number]
export type SortKey = z.output<typeof sortKey>
