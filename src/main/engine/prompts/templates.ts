import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { type Benchmark, FAMILIES, type Family, familiesOf } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import { listVariables } from '#shared/domain/template-variables.ts'

const templateText = (allowed: readonly string[], needed: readonly string[] = []) =>
  z.string().refine(
    (text) => {
      const used = listVariables(text)
      return used.every((name) => allowed.includes(name)) && needed.every((name) => used.includes(name))
    },
    { error: `may hold {{${allowed.join('}}, {{')}}} and must hold {{${needed.join('}}, {{')}}}` },
  )

const storedTemplate = z
  .strictObject({
    name: z.string().min(1),
    format: z.enum(FORMATS),
    system: templateText(['instruction', 'task']).nullable(),
    chatNote: templateText([]).nullable(),
    exemplar: z
      .strictObject({
        user: templateText(['question'], ['question']),
        assistant: templateText(['reasoning', 'answer'], ['answer']),
        textGap: z.enum([' ', '\n']),
      })
      .nullable(),
    ask: templateText(['question', 'answerForm'], ['question']),
    textAnswerLead: z.string().min(1),
    shots: z.int().nonnegative(),
    marker: z.string().min(1).nullable(),
  })
  .refine(
    ({ format, exemplar, shots }) =>
      [exemplar !== null, shots > 0].every((shows) => shows === isInContext(format)),
    {
      error: 'in-context formats show exemplars, zero-shot formats none',
    },
  )
  .refine(
    ({ format, exemplar }) =>
      exemplar === null ||
      isChainOfThought(format) === listVariables(exemplar.assistant).includes('reasoning'),
    { error: 'chain-of-thought exemplars reason, answer-only exemplars do not' },
  )

/** One file a family: `FAMILY.json`, with a template for each format. */
const promptFile = z.strictObject({
  family: z.enum(FAMILIES),
  templates: z
    .array(storedTemplate)
    .refine((templates) => FORMATS.every((format) => templates.some((one) => one.format === format)), {
      error: `must hold a template for each of ${FORMATS.join(', ')}`,
    }),
})

/** The prompts that ship with the app, every family in every format. Throws a {@link Problem} naming file and field. */
export async function readPromptTemplates(resourcesDir: string): Promise<PromptTemplate[]> {
  const byFamily = await Promise.all(FAMILIES.map((family) => readFamily(resourcesDir, family)))
  return byFamily.flat()
}

async function readFamily(resourcesDir: string, family: Family): Promise<PromptTemplate[]> {
  const file = join(resourcesDir, 'prompts', `${family}.json`)
  const parsed = promptFile.extend({ family: z.literal(family) }).safeParse(await readJson(file))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw unusable(file, issue?.path.join('.') ?? '', issue?.message ?? 'is no prompt template')
  }
  return parsed.data.templates.map((template) => ({ ...template, family }))
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw unusable(file, '', cause instanceof Error ? cause.message : String(cause))
  }
}

function unusable(file: string, field: string, what: string): Problem {
  return new Problem('bad-input', `the prompt templates in ${file} cannot be used: ${field} ${what}`, {
    hint: 'install the app again, or undo the change to this file',
    place: { file, ...(field && { field }) },
  })
}

/** The template of a family in a format, or else the one for any. That there is none is a defect: all of them ship. */
export function findTemplate(
  templates: readonly PromptTemplate[],
  family: Family,
  format: Format,
): PromptTemplate {
  const ofFormat = templates.filter((template) => template.format === format)
  const found = ofFormat.find((one) => one.family === family) ?? ofFormat.find((one) => one.family === null)
  if (!found) throw new Error(`there is no prompt template for ${family} in ${format}`)
  return found
}

/** What a benchmark is asked with in a format where no other prompt is named. */
export function officialPromptOf(
  templates: readonly PromptTemplate[],
  benchmark: Benchmark,
  format: Format,
): Prompt {
  return {
    name: `${benchmark}-${format}`,
    format,
    // All of the benchmark's, whichever tasks are asked: else a run of a few tasks would be another prompt version.
    templates: familiesOf(benchmark).map((family) => findTemplate(templates, family, format)),
  }
}
