import * as z from 'zod'
import { lineOfText } from '#shared/contract/vocabulary.ts'
import { MODEL_TYPES } from '#shared/domain/model.ts'

/** The columns of an imported file, in the template's order. Those that are needed come with `needed`. */
export const RESULT_COLUMNS = [
  'model',
  'organisation',
  'released',
  'params_b',
  'active_params_b',
  'model_type',
  'open_weights',
  'benchmark',
  'subset',
  'score_percent',
  'shots',
  'cot',
  'metric',
  'source_title',
  'source_url',
  'source_date',
  'note',
] as const
export type ResultColumn = (typeof RESULT_COLUMNS)[number]
export const NEEDED_COLUMNS = [
  'model',
  'benchmark',
  'score_percent',
] as const satisfies readonly ResultColumn[]

/** The template's example, which no import takes for a result. */
export const EXAMPLE_MODEL = 'Example-7B (replace this row)'

const MOST_CHARACTERS = 500

const text = z.string().trim().min(1, 'is missing').pipe(lineOfText(MOST_CHARACTERS))

/** An empty cell says nothing, as a missing column does. */
const optional = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .trim()
    .default('')
    .transform((cell) => (cell === '' ? null : cell))
    .pipe(z.union([z.null(), schema]))

function numberWithin(range: { min: number; max: number; whole?: boolean }) {
  const expected = `is not a ${range.whole ? 'whole number' : 'number'} from ${range.min} to ${range.max}`
  return z
    .string()
    .regex(range.whole ? /^\d+$/ : /^\d*\.?\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= range.min && value <= range.max, expected)
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])
const flag = z
  .string()
  .toLowerCase()
  .refine((cell) => FLAGS.has(cell), 'is neither true nor false')
  .transform((cell) => FLAGS.get(cell) ?? false)

const month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'is not a year or month (YYYY or YYYY-MM)')
const billions = numberWithin({ min: 0, max: 1_000_000 })
const percent = z
  .string()
  .trim()
  .min(1, 'is missing')
  .pipe(numberWithin({ min: 0, max: 100 }))

/** One row, all cells as text; the reasons are what the user is told. */
export const resultRow = z.object({
  model: text.refine((name) => name !== EXAMPLE_MODEL, 'is the example of the template'),
  organisation: optional(text),
  released: optional(month),
  params_b: optional(billions),
  active_params_b: optional(billions),
  model_type: optional(z.enum(MODEL_TYPES, `is none of ${MODEL_TYPES.join(', ')}`)),
  open_weights: optional(flag),
  benchmark: text.refine((name) => /[\p{L}\p{N}]/u.test(name), 'is no name'),
  subset: optional(text),
  score_percent: percent,
  shots: optional(numberWithin({ min: 0, max: 1000, whole: true })),
  cot: optional(flag),
  metric: optional(text),
  source_title: optional(text),
  source_url: optional(z.url({ protocol: /^https?$/, error: 'is no web address (https://…)' })),
  source_date: optional(month),
  note: optional(text),
})
export type ResultRow = z.output<typeof resultRow>
