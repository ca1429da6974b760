import { describe, expect, it } from 'vitest'
import { checkPrompt } from '#shared/domain/check-prompt.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { BLANK_PROMPT as BLANK } from '../../queries/blank-prompt.ts'
import { sameContent, withFormat, withText } from './content.ts'

describe('withFormat', () => {
  it.each(FORMATS.flatMap((from) => FORMATS.map((to) => [from, to] as const)))(
    'makes a sound prompt of one in %s in %s',
    (from, to) => {
      const content = withFormat(withFormat(BLANK, from), to)
      expect(checkPrompt(content)).toEqual([])
    },
  )

  it('keeps the words of an exemplar that suits the format', () => {
    const [template] = withFormat(BLANK, 'in-context-cot').templates
    if (!template) throw new Error('a prompt has a template')
    const written = withText(template, 'exemplarAssistant', 'So: {{reasoning}} = {{answer}}')
    const [kept] = withFormat({ format: 'in-context-cot', templates: [written] }, 'in-context-cot').templates
    expect(kept?.exemplar?.assistant).toBe('So: {{reasoning}} = {{answer}}')
  })
})

it('takes what is absent and what is undefined for the same', () => {
  const [template] = BLANK.templates
  if (!template) throw new Error('a prompt has a template')
  expect(sameContent(BLANK, { ...BLANK, templates: [{ ...template, exemplars: undefined }] })).toBe(true)
  expect(sameContent(BLANK, { ...BLANK, templates: [{ ...template, ask: 'x' }] })).toBe(false)
})
