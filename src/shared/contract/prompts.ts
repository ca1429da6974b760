import * as z from 'zod'
import { FAMILIES } from '../domain/benchmark.ts'
import { EXEMPLAR_CHOICES, PROMPT_KINDS, PROMPT_STYLES } from '../domain/prompt.ts'
import { TEMPLATE_FIELDS, TEMPLATE_ISSUES } from '../domain/template-variables.ts'
import { message } from './attempts.ts'
import {
  answerType,
  benchmark,
  count,
  exemplarSource,
  format,
  instant,
  lineOfText,
  procedure,
} from './vocabulary.ts'

/** In UTF-16 code units. */
export const LONGEST_TEXT = 200_000
const text = z.string().max(LONGEST_TEXT)
const seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)

/** Letters, digits, blanks and `. _ -`: also the name of a folder when the prompt is exported. */
export const promptName = z
  .string()
  .max(80)
  .regex(
    /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}_-])?$/u,
    'must be made of letters, digits, blanks, . _ and -',
  )

export const exemplar = z.object({
  question: text,
  options: z.array(text).max(26).nullable(),
  reasoning: text.nullable(),
  answer: text,
})

export const exemplarRule = z.object({
  choose: z.union([z.enum(EXEMPLAR_CHOICES), z.object({ given: z.array(exemplar).min(1).max(100) })]),
  order: z.enum(['as-chosen', 'reversed', 'shuffled']),
  seed,
})

export const optionOrder = z.discriminatedUnion('by', [
  z.object({ by: z.literal('reversed') }),
  z.object({ by: z.literal('shuffled'), seed }),
])

/** See `PromptTemplate` of the domain, which says what each text may hold. */
export const promptTemplate = z.object({
  family: z.enum(FAMILIES).nullable(),
  system: text.nullable(),
  chatNote: text.nullable(),
  exemplar: z.object({ user: text, assistant: text, textGap: z.enum([' ', '\n']) }).nullable(),
  ask: text,
  textAnswerLead: z.string().min(1).max(1000),
  shots: z.int().min(0).max(100),
  marker: z.string().min(1).max(200).nullable(),
  exemplars: exemplarRule.optional(),
  optionOrder: optionOrder.optional(),
})

/** What makes a version: in-context formats have exemplars, zero-shot formats none; one template a family, or one for all. */
export const promptContent = z.object({
  format,
  templates: z.array(promptTemplate).min(1).max(5),
})

export const promptReference = z.object({
  title: lineOfText(300).min(1),
  url: z.url({ protocol: /^https?$/ }),
})
export const promptTags = z.array(lineOfText(40).min(1)).max(30)
const notes = z.string().max(20_000)

const versionOf = z.object({ name: z.string(), version: count })

export const promptVersion = versionOf.extend({
  hash: z.string(),
  content: promptContent,
  note: z.string(),
  createdAt: instant,
  forkedFrom: versionOf.nullable(),
  /** Made with this version. A version is never changed, whether or not there are any. */
  runs: count,
})

const facts = z.object({
  name: z.string(),
  kind: z.enum(PROMPT_KINDS),
  tags: z.array(z.string()),
  notes: z.string(),
  reference: promptReference.nullable(),
})

export const listedPrompt = facts.extend({
  versions: count,
  latest: z.object({ version: count, hash: z.string(), createdAt: instant }),
  format,
  runs: count,
})

/** With all its versions, newest first. */
export const prompt = facts.extend({ versions: z.array(promptVersion).min(1) })

/** What is wrong with a text, in UTF-16 code units from its beginning. `template`: its index in the content. */
export const promptIssue = z.object({
  template: count,
  field: z.enum([...TEMPLATE_FIELDS, 'shots']),
  code: z.enum([
    ...TEMPLATE_ISSUES,
    'exemplars-in-zero-shot',
    'no-exemplars-in-context',
    'no-reasoning',
    'twice',
  ]),
  from: count,
  to: count,
  variable: z.string().nullable(),
})

/** A prompt as it stands in an editor, or one that is stored: `NAME`, `NAME@VERSION`. */
export const promptSource = z.union([
  z.object({ prompt: z.string().min(1) }),
  z.object({ content: promptContent }),
])

export const previewRequest = z.object({
  source: promptSource,
  itemId: z.int().positive(),
  /** The model it would be sent to, whose kind decides the style; or the style itself. */
  to: z.union([z.object({ model: z.string() }), z.object({ style: z.enum(PROMPT_STYLES) })]),
})

export const promptPreview = z.object({
  style: z.enum(PROMPT_STYLES),
  /** Exactly as they would be sent; the first `sharedMessages` are the same for every item of the task. */
  messages: z.array(message),
  sharedMessages: count,
  /** In the tokens of `tokenizer`, which other models cut a little differently. */
  tokens: z.object({ total: count, shared: count, tokenizer: z.literal('o200k_base') }),
  exemplars: z.object({ source: exemplarSource, set: z.string(), shown: z.array(exemplar) }).nullable(),
  issues: z.array(promptIssue),
})

/** Items to preview on or to take exemplars from. */
export const itemsRequest = z.object({
  benchmark,
  task: z.string().nullable().default(null),
  /** `solved`: of the train or dev split, with their gold reasoning. */
  of: z.enum(['test', 'solved']).default('test'),
  text: z.string().nullable().default(null),
  offset: count.default(0),
  limit: z.int().min(1).max(500).default(50),
})
export const promptItem = z.object({
  id: z.int(),
  hash: z.string(),
  task: z.string(),
  ordinal: count,
  answerType,
  question: z.string(),
  options: z.array(z.string()).nullable(),
  gold: z.string(),
  goldReasoning: z.string().nullable(),
  /** Steps of the gold reasoning, as complexity-based prompting counts them; 0 without one. */
  steps: count,
})

/** Exemplars picked by a rule: what `content` with that rule would show. */
export const exemplarsRequest = z.object({
  benchmark,
  task: z.string(),
  format,
  rule: exemplarRule,
  shots: z.int().min(1).max(100),
})
export const pickedExemplars = z.object({
  source: exemplarSource,
  set: z.string(),
  exemplars: z.array(exemplar),
})

/** A file of an exported folder, or of one to import: its path below the folder that holds prompts, with `/`. */
export const promptFile = z.object({ path: z.string().min(1).max(300), text })

export const promptImport = z.object({
  /** What is new; `known` were there already, word for word. */
  added: z.array(versionOf),
  known: z.array(versionOf),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
})

const named = z.object({ name: z.string() })

export const prompts = {
  /** By name, without the variants that studies make. */
  list: procedure.output(z.array(listedPrompt)),
  get: procedure.input(named).output(prompt),
  /** Stores a version; one with the same content is returned as it is. Refuses content with issues. */
  save: procedure
    .input(
      z.object({
        name: promptName,
        content: promptContent,
        note: lineOfText(300).default(''),
        /** `NAME@VERSION` it began as a copy of. */
        forkedFrom: z.string().nullable().default(null),
      }),
    )
    .output(promptVersion),
  /** What is kept beside the versions and may change. */
  annotate: procedure
    .input(
      named.extend({
        tags: promptTags.optional(),
        notes: notes.optional(),
        reference: promptReference.optional(),
      }),
    )
    .output(prompt),
  /** Fails with `conflict` where a run was made with it, or it ships with the app. */
  delete: procedure.input(named).output(named),
  check: procedure.input(z.object({ content: promptContent })).output(z.array(promptIssue)),
  preview: procedure.input(previewRequest).output(promptPreview),
  items: procedure.input(itemsRequest).output(z.object({ total: count, items: z.array(promptItem) })),
  exemplars: procedure.input(exemplarsRequest).output(pickedExemplars),
  /** The newest versions (or those named) as one folder a prompt: null, all of one's own. */
  export: procedure
    .input(z.object({ prompts: z.array(z.string()).nullable().default(null) }))
    .output(z.array(promptFile)),
  import: procedure.input(z.object({ files: z.array(promptFile).min(1).max(5000) })).output(promptImport),
}
