import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { FAMILIES, type Family } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import { listVariables } from '#shared/domain/template-variables.ts'
import { describeChange } from '#shared/domain/variant.ts'
import { type Paraphrases, paraphrase, readParaphrases } from './paraphrases.ts'
import { assertUsable } from './prompt-content.ts'
import { findTemplate, officialPromptOf, readPromptTemplates } from './templates.ts'

const RESOURCES = fileURLToPath(new URL('../../../../resources', import.meta.url))

let templates: PromptTemplate[]
let paraphrases: Paraphrases
beforeAll(async () => {
  templates = await readPromptTemplates(RESOURCES)
  paraphrases = await readParaphrases(RESOURCES)
})

const promptOf = (family: Family, format: Format): Prompt => ({
  name: 'shipped',
  format,
  templates: [findTemplate(templates, family, format)],
})

const CELLS = FAMILIES.flatMap((family) => FORMATS.map((format) => [family, format] as const))

describe.each(CELLS)('%s in %s', (family, format) => {
  it('has other words that ask for the same, in the same form', () => {
    const prompt = promptOf(family, format)
    const reworded = paraphrase(prompt, prompt, paraphrases)
    expect(reworded).toHaveLength(4)
    const [before] = prompt.templates
    const texts = new Set([JSON.stringify(before)])
    for (const { change, prompt: after } of reworded) {
      assertUsable(after)
      const [template] = after.templates
      texts.add(JSON.stringify(template))
      expect(change).toMatchObject({ by: 'rewording' })
      expect(describeChange(change)).not.toMatch(/\{\{question/)
      // What the extractor goes by, and what tells the form of the answer, is still said.
      const saysMarker = (one: PromptTemplate | undefined) =>
        one?.marker !== null && one?.ask.toLowerCase().includes(one.marker)
      expect(saysMarker(template)).toBe(saysMarker(before))
      const form = (one: PromptTemplate | undefined) =>
        `${listVariables(one?.ask ?? '').includes('answerForm')} ${/\\boxed/.test(`${one?.system}${one?.ask}`)}`
      expect(form(template)).toBe(form(before))
      expect(template?.exemplar?.assistant).toBe(before?.exemplar?.assistant)
    }
    expect(texts.size).toBe(5)
  })
})

it('rewords all families of a benchmark at once, whatever else was changed', () => {
  const official = officialPromptOf(templates, 'sample', 'in-context-ao')
  const fewer = { ...official, templates: official.templates.map((one) => ({ ...one, shots: 1 })) }
  const [first] = paraphrase(fewer, official, paraphrases)
  expect(first?.change).toEqual({ by: 'rewording', number: 1, words: null })
  expect(first?.prompt.templates.map(({ shots }) => shots)).toEqual([1, 1, 1, 1])
  for (const [at, template] of official.templates.entries())
    expect(first?.prompt.templates[at]?.ask).not.toBe(template.ask)
})

it('puts an instruction before the question of a prompt of one’s own, and says so', () => {
  const official = promptOf('gsm8k', 'zero-shot-cot')
  const own = {
    ...official,
    templates: official.templates.map((one) => ({ ...one, ask: `${one.ask} Count twice.` })),
  }
  const [first] = paraphrase(own, official, paraphrases)
  expect(first?.change).toEqual({ by: 'instruction', words: 'Answer the following question.' })
  expect(first?.prompt.templates[0]?.ask).toBe(`Answer the following question.\n\n${own.templates[0]?.ask}`)
})
