import type { PromptVersionView } from '#shared/contract/views.ts'
import type { Exemplar } from '#shared/domain/item.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import { contentOf } from '../../prompts/index.ts'
import type { PromptVersion } from '../../store/index.ts'

export function viewVersion(found: PromptVersion): PromptVersionView {
  const { format, templates } = contentOf(found.content)
  const { name, version, hash, note, createdAt, forkedFrom, runs } = found
  const content = { format, templates: templates.map(viewTemplate) }
  return { name, version, hash, content, note, createdAt, forkedFrom: forkedFrom && { ...forkedFrom }, runs }
}

function viewTemplate({ exemplars, exemplar, ...template }: Omit<PromptTemplate, 'name' | 'format'>) {
  return {
    ...template,
    exemplar: exemplar && { ...exemplar },
    ...(exemplars && {
      exemplars: {
        ...exemplars,
        choose:
          typeof exemplars.choose === 'string'
            ? exemplars.choose
            : { given: exemplars.choose.given.map(viewExemplar) },
      },
    }),
  }
}

export const viewExemplar = ({ question, options, reasoning, answer }: Exemplar) => ({
  question,
  options: options && [...options],
  reasoning,
  answer,
})
