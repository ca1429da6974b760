import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FAMILIES } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { Problem } from '#shared/domain/problem.ts'
import { hashPrompt } from './hash.ts'
import { findTemplate, readPromptTemplates } from './templates.ts'

const RESOURCES = fileURLToPath(new URL('../../../../resources', import.meta.url))

describe('the templates that ship', () => {
  it('are one for every family and format, under names of their own', async () => {
    const templates = await readPromptTemplates(RESOURCES)
    expect(templates).toHaveLength(FAMILIES.length * FORMATS.length)
    expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length)
    for (const family of FAMILIES)
      for (const format of FORMATS)
        expect(findTemplate(templates, family, format)).toMatchObject({ family, format })
  })

  it('keep their text: a change of any is a new prompt version, made knowingly', async () => {
    const templates = await readPromptTemplates(RESOURCES)
    expect(hashPrompt({ name: 'all', format: 'in-context-cot', templates })).toMatchInlineSnapshot(
      `"f2ca741aea990a1e63982dbaafae28dc950d260edddfdfaa4fe13327ab24ca6d"`,
    )
  })
})

describe('readPromptTemplates', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompts-'))
    await cp(join(RESOURCES, 'prompts'), join(folder, 'prompts'), { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))

  it.each<[string, string, string, string]>([
    ['JSON that ends early', '"textAnswerLead"', '"', ''],
    ['an unknown variable', '{{answerForm}}', '{{asnwerForm}}', 'templates.2.ask'],
    ['an ask without the question', '"ask": "Question: {{question}}"', '"ask": "Go on"', 'templates.0.ask'],
    ['a format twice and one missing', '"format": "zero-shot-ao"', '"format": "zero-shot-cot"', 'templates'],
    ['zero-shot with shots', '"shots": 0', '"shots": 3', 'templates.2'],
    ['a chain of thought without thoughts', '{{reasoning}}\\n', '', 'templates.0'],
    ['a note with a variable', 'no working and no units."', '{{answerForm}}"', 'templates.1.chatNote'],
    ['another gap', '"textGap": "\\n"', '"textGap": ""', 'templates.0.exemplar.textGap'],
    ['another family', '"family": "gsm8k"', '"family": "math"', 'family'],
  ])('refuses %s, naming file and field', async (_, from, to, field) => {
    const file = join(folder, 'prompts', 'gsm8k.json')
    const text = await readFile(file, 'utf8')
    expect(text).toContain(from)
    await writeFile(
      file,
      text.replace(from, () => to),
    )
    const problem = await readPromptTemplates(folder).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'bad-input', place: field ? { file, field } : { file } })
  })

  it('refuses a folder without them', async () => {
    await expect(readPromptTemplates(join(folder, 'nowhere'))).rejects.toThrow(/cannot be used.*ENOENT/)
  })
})

describe('hashPrompt', () => {
  it('minds the text and not the order of fields', async () => {
    const [template] = await readPromptTemplates(RESOURCES)
    if (!template) throw new Error('no template')
    const prompt = { name: 'p', format: template.format, templates: [template] }
    const reversed = Object.fromEntries(Object.entries(template).reverse()) as unknown as typeof template
    expect(hashPrompt({ ...prompt, templates: [reversed] })).toBe(hashPrompt(prompt))
    expect(hashPrompt({ ...prompt, templates: [{ ...template, ask: `${template.ask} ` }] })).not.toBe(
      hashPrompt(prompt),
    )
    expect(hashPrompt(prompt)).toMatch(/^[0-9a-f]{64}$/)
  })
})
