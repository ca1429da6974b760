import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { Problem } from '#shared/domain/problem.ts'
import { EXEMPLAR_CHOICES, type Prompt, type PromptTemplate } from '#shared/domain/prompt.ts'
import {
  annotatePrompt,
  ensurePromptVersion,
  hasPromptVersion,
  type PromptReference,
  type Store,
} from '../store/index.ts'
import { hashPrompt } from './hash.ts'
import { assertUsable, toPrompt } from './prompt-content.ts'
import { officialPromptOf } from './templates.ts'

/** Ways of prompting as they were published, in our own words; each serves every benchmark. */
const paradigmsFile = z.strictObject({
  prompts: z.array(
    z.strictObject({
      name: z.string().min(1),
      tags: z.array(z.string()),
      notes: z.string(),
      reference: z.strictObject({ title: z.string(), url: z.url() }),
      format: z.enum(FORMATS),
      system: z.string().nullable(),
      exemplar: z
        .strictObject({ user: z.string(), assistant: z.string(), textGap: z.enum([' ', '\n']) })
        .nullable(),
      ask: z.string(),
      textAnswerLead: z.string().min(1),
      shots: z.int().nonnegative(),
      marker: z.string().nullable(),
      choose: z.enum(EXEMPLAR_CHOICES).optional(),
    }),
  ),
})

export interface ShippedPrompt {
  readonly prompt: Prompt
  readonly tags: readonly string[]
  readonly notes: string
  readonly reference: PromptReference | null
}

/** The prompts that come with the app: the benchmarks' own formats, and the paradigms. */
export async function readShippedPrompts(
  resourcesDir: string,
  templates: readonly PromptTemplate[],
): Promise<ShippedPrompt[]> {
  const formats = BENCHMARKS.flatMap((benchmark) =>
    FORMATS.map((format) => ({
      prompt: officialPromptOf(templates, benchmark, format),
      tags: [benchmark],
      notes: '',
      reference: null,
    })),
  )
  return [...formats, ...(await readParadigms(resourcesDir))]
}

async function readParadigms(resourcesDir: string): Promise<ShippedPrompt[]> {
  const file = join(resourcesDir, 'prompts', 'paradigms.json')
  const parsed = paradigmsFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success)
    throw new Problem('bad-input', `the prompts in ${file} cannot be used`, {
      place: { file },
      cause: parsed.error,
    })
  return parsed.data.prompts.map(({ name, tags, notes, reference, format, choose, ...texts }) => {
    const exemplars = choose && { choose, order: 'as-chosen' as const, seed: 0 }
    const template = { family: null, chatNote: null, ...texts, ...(exemplars && { exemplars }) }
    const prompt = toPrompt(name, { format, templates: [template] })
    assertUsable(prompt)
    return { prompt, tags, notes, reference }
  })
}

/** Stores those that are not there yet; a changed text becomes a new version. */
export function storeShippedPrompts(store: Store, shipped: readonly ShippedPrompt[], now: Date): void {
  for (const { prompt, ...facts } of shipped) {
    const hash = hashPrompt(prompt)
    if (hasPromptVersion(store, hash)) continue
    ensurePromptVersion(store, prompt, hash, now)
    annotatePrompt(store, prompt.name, facts)
  }
}
