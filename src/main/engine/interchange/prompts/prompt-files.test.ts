import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PromptContentView } from '#shared/contract/views.ts'
import { FORMATS, isInContext } from '#shared/domain/format.ts'
import { readPromptFiles } from './read-files.ts'
import { writePromptFiles } from './write-files.ts'

const text = fc.string({ maxLength: 30, unit: 'grapheme' })
const exemplar = fc.record({
  question: text,
  options: fc.constant(null),
  reasoning: fc.option(text),
  answer: text,
})
const contents: fc.Arbitrary<PromptContentView> = fc.constantFrom(...FORMATS).chain((format) =>
  fc
    .record({
      family: fc.constant(null),
      system: fc.option(text),
      chatNote: fc.option(text),
      exemplar: isInContext(format)
        ? fc.record({
            user: text.map((words) => `${words}{{question}}`),
            assistant: text.map((words) => `{{reasoning}}${words}{{answer}}`),
            textGap: fc.constantFrom(' ' as const, '\n' as const),
          })
        : fc.constant(null),
      ask: text.map((words) => `{{question}}${words}`),
      textAnswerLead: text.map((words) => `A${words}`),
      shots: fc.constant(isInContext(format) ? 3 : 0),
      marker: fc.option(text.map((words) => `m${words}`)),
    })
    .chain((template) =>
      fc.array(exemplar, { minLength: 1, maxLength: 3 }).map((given) => ({
        format,
        templates: [
          isInContext(format)
            ? { ...template, exemplars: { choose: { given }, order: 'as-chosen' as const, seed: 0 } }
            : template,
        ],
      })),
    ),
)

it('any prompt reads back from its folder as it was written, whatever its texts hold', () => {
  fc.assert(
    fc.property(contents, text, (content, notes) => {
      const facts = { name: 'any', kind: 'own' as const, tags: ['x'], notes, reference: null }
      const version = {
        name: 'any',
        version: 3,
        hash: 'h',
        note: '',
        createdAt: '',
        forkedFrom: null,
        runs: 0,
        content,
      }
      const { prompts, skipped } = readPromptFiles(
        writePromptFiles({ ...facts, versions: [version] }, version),
      )
      expect(skipped).toEqual([])
      expect(prompts).toEqual([
        { path: 'any/prompt.json', name: 'any', content, tags: ['x'], notes, reference: null },
      ])
    }),
  )
})
