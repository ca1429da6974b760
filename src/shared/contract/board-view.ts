import * as z from 'zod/mini'
import { PROVENANCES } from '../board/provenance.ts'
import { FORMATS } from '../domain/format.ts'
import { MODEL_TYPES } from '../domain/model.ts'
import { JUDGEMENTS } from '../domain/outcome.ts'

// The page reads its address by this schema before it draws anything, so it is written in the small dialect of zod
// and takes nothing from the rest of the contract: together they are a tenth of what the page would start with.

/** `YYYY` or `YYYY-MM`. */
const month = z
  .string()
  .check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'is not a year or month (YYYY or YYYY-MM)'))

/** What rows can be sorted by: the average, what is known of the model, or a benchmark's score (`score/gsm8k`). */
export const PLAIN_SORT_KEYS = ['average', 'model', 'organisation', 'type', 'params', 'released'] as const
/** What is known of a model that the board can show in a column of its own. */
export const MODEL_FACTS = ['type', 'params', 'weights', 'released'] as const
/** What filters ask for where a source leaves it open. */
export const UNSTATED = 'unknown'

export const sortKey = z.union([
  z.enum(PLAIN_SORT_KEYS),
  z.custom<`score/${string}`>(
    (key) => typeof key === 'string' && /^score\/./su.test(key),
    'is not “score/” and a benchmark',
  ),
])

const text = z.string().check(z.minLength(1))
const texts = z._default(z.array(z.string()), [])
const switchedOn = z._default(z.boolean(), true)
const switchedOff = z._default(z.boolean(), false)
/** Billions. */
const size = z._default(z.nullable(z.number().check(z.nonnegative())), null)
/** CSS pixels; null: the usual one. */
const width = z._default(z.nullable(z.number().check(z.positive())), null)

/**
 * One way of looking at the board, as an address, a saved view or a command line says it. Every part has a
 * default, so `{}` is the board as it opens. An empty list filters nothing.
 */
export const boardView = z.object({
  /** Words that the model's name or organisation must all contain. */
  text: z._default(z.string().check(z.maxLength(200)), ''),
  models: texts,
  organisations: texts,
  /** `unknown`: the source does not say; of formats and shots too. */
  types: z._default(z.array(z.enum([...MODEL_TYPES, UNSTATED])), []),
  weights: z._default(z.enum(['any', 'open', 'closed']), 'any'),
  /** A model of unknown size is in no range that has a bound. */
  paramsB: z.prefault(z.object({ min: size, max: size }), {}),
  released: z.prefault(
    z.object({ from: z._default(z.nullable(month), null), to: z._default(z.nullable(month), null) }),
    {},
  ),
  /** Benchmarks to show; empty: those of `columns`. */
  benchmarks: z._default(z.array(text), []),
  formats: z._default(z.array(z.enum([...FORMATS, UNSTATED])), []),
  shots: z._default(z.array(z.union([z.int().check(z.nonnegative()), z.literal(UNSTATED)])), []),
  provenance: z._default(z.array(z.enum(PROVENANCES)), []),
  /** Addresses of the pages that figures may come from. */
  sources: texts,
  /** In the order shown. */
  columns: z.prefault(
    z.array(z.object({ benchmark: text, pinned: switchedOff, width })),
    ['gsm8k', 'math', 'bbh', 'mmlu'].map((benchmark) => ({ benchmark })),
  ),
  /** The first counts most. Rows without a value come last either way. */
  sort: z._default(z.array(z.object({ by: sortKey, descending: switchedOn })), [
    { by: 'average', descending: true },
  ]),
  average: z.prefault(
    z.object({
      /** `micro` weighs each benchmark by its items, `macro` all alike. */
      kind: z._default(z.enum(['micro', 'macro']), 'macro'),
      /** Only for models that have every visible benchmark. */
      requireAll: switchedOn,
    }),
    {},
  ),
  /** Columns of what is known of the models, in the order of `MODEL_FACTS`. */
  facts: z._default(z.array(z.enum(MODEL_FACTS)), ['type', 'params', 'weights']),
  /** Of the column of names. */
  modelWidth: width,
  /** Beside each score its items, interval and format, in columns of their own. */
  details: switchedOff,
  heat: switchedOn,
  /** Whose judgement own figures are made of. */
  judgement: z._default(z.enum(JUDGEMENTS), 'machine'),
  /** Show runs with figures that a fault put there. */
  showArtificial: switchedOff,
})

export type BoardView = z.output<typeof boardView>
export type BoardViewInput = z.input<typeof boardView>
export type ModelFact = (typeof MODEL_FACTS)[number]
export type SortKey = z.output<typeof sortKey>
