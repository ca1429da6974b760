import * as z from 'zod'
import { FORMATS } from './format.ts'
import { NAMED_STATES } from './run.ts'
import { VARIANT_KINDS } from './variant.ts'

/** What can be wrong with a file that is read; `other` is told in English words only. */
export const FILE_FAULTS = [
  'missing',
  'forbidden',
  'unreadable',
  'no-file',
  'too-large',
  'empty',
  'not-text',
  'not-utf8',
  'not-json',
  'unknown-format',
  'none-in-folder',
  'other',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

const detail = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  z.object({ kind: z.literal(kind), ...facts })
const id = z.int()
const name = z.string()

/** Why a model cannot be asked, whatever is asked of it. */
const whyUnavailable = [
  detail('no-baseline', { modelId: name, known: z.array(name) }),
  detail('base-url-needed', {}),
  detail('base-url-of-anthropic', { name }),
  /** `variable`: where the key would be looked for, where that is known. */
  detail('no-key', { model: name, variable: name.nullable() }),
  detail('unusable-key', { model: name }),
  detail('model-unreachable', { model: name, origin: name, words: name }),
] as const
const unavailable = z.discriminatedUnion('kind', whyUnavailable)
export type WhyUnavailable = z.output<typeof unavailable>

/**
 * What happened, as data: from this the page makes a sentence of its own, in the reader's language. `words` are those
 * of a provider, a server or the system, and are quoted. Shares and dollars are numbers as they are.
 */
export const problemDetail = z.discriminatedUnion('kind', [
  ...whyUnavailable,
  /** Some of the models that are wanted; the `available` ones can be asked without them. */
  detail('models-unavailable', {
    models: z.array(z.object({ model: name, why: unavailable })),
    available: z.array(name),
  }),
  detail('no-run', { id }),
  detail('no-deleted-run', { id }),
  detail('no-attempt', { id }),
  detail('no-item', { id }),
  detail('no-study', { id }),
  detail('no-model-in-study', { id, model: name }),
  detail('no-model', { name }),
  detail('no-prompt', { name }),
  detail('no-prompt-version', { name, version: z.int(), newest: z.int() }),
  detail('no-view', { name }),
  detail('no-import', { id }),
  detail('no-figure', { model: name }),
  detail('no-benchmark', { name, known: z.array(name) }),
  detail('no-items', { benchmark: name }),
  detail('no-task', { benchmark: name, task: name, known: z.array(name) }),
  detail('no-exemplars', { benchmark: name, task: name, format: z.enum(FORMATS) }),
  detail('run-under-way', { id }),
  /** Another live process carries it out. */
  detail('run-elsewhere', { id, host: name, pid: z.int() }),
  /** It was asked to put the run down, and has not heard. */
  detail('run-not-let-go', { id, host: name, pid: z.int() }),
  detail('run-ended', { id, state: z.enum(NAMED_STATES) }),
  detail('run-done', { id }),
  detail('attempt-not-scored', {}),
  detail('attempt-not-asked', {}),
  detail('run-on-both-sides', { id }),
  detail('view-built-in', { name }),
  detail('prompt-not-own', { name, isShipped: z.boolean() }),
  detail('prompt-has-runs', { name, runs: z.int() }),
  detail('prompt-unfit', { name, for: name, families: z.array(name) }),
  detail('prompt-fault', {
    field: name,
    fault: z.enum([
      'unknown-variable',
      'missing-variable',
      'unbalanced',
      'exemplars-in-zero-shot',
      'no-exemplars-in-context',
      'no-reasoning',
      'twice',
    ]),
    variable: name.nullable(),
  }),
  detail('model-exists', { name }),
  detail('model-built-in', { name }),
  detail('model-needs-no-key', { name }),
  detail('half-a-price', {}),
  detail('no-model-list', { origin: name, words: name }),
  detail('impossible-difference', { accuracy: z.number(), difference: z.number(), room: z.number() }),
  detail('nothing-to-vary', { without: z.array(z.enum(VARIANT_KINDS)) }),
  detail('over-budget', { unit: z.enum(['requests', 'usd']), needed: z.number(), budget: z.number() }),
  /** Where is told by the problem's place. */
  detail('file-fault', { fault: z.enum(FILE_FAULTS), words: name }),
  detail('no-result-columns', { columns: z.array(name) }),
  detail('no-results', {}),
  detail('nothing-to-download', { benchmark: name }),
  detail('download-changed', { url: name }),
  detail('download-failed', { url: name, words: name }),
  detail('store-damaged', { path: name, words: name }),
  detail('store-busy', { path: name }),
  detail('store-unwritable', { path: name, words: name }),
  detail('disk-full', { path: name }),
])
export type ProblemDetail = z.output<typeof problemDetail>
export type ProblemKind = ProblemDetail['kind']
/** What is known of a problem of this kind. */
export type ProblemFacts<Kind extends ProblemKind> = Extract<ProblemDetail, { kind: Kind }>

/** Why a model cannot be asked, where that is what a problem tells. */
export const whyUnavailableIn = (detail: ProblemDetail | null): WhyUnavailable | null =>
  unavailable.safeParse(detail).data ?? null
