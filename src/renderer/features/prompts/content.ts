import type { PromptContentView } from '#shared/contract/views.ts'
import { type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import { PARAGRAPH } from '#shared/domain/prompt.ts'
import { TEMPLATE_FIELDS, type TemplateField, textsOf } from '#shared/domain/template-variables.ts'

export type Template = PromptContentView['templates'][number]
export type ExemplarRule = NonNullable<Template['exemplars']>

/** As many exemplars as papers show most often. */
const USUAL_SHOTS = 8

export const USUAL_RULE: ExemplarRule = { choose: 'official', order: 'as-chosen', seed: 0 }

/** The same prompt in another format: its templates gain exemplars, lose them, or have them reason or not. */
export function withFormat(content: PromptContentView, format: Format): PromptContentView {
  return { format, templates: content.templates.map((template) => templateIn(template, format)) }
}

function templateIn(template: Template, format: Format): Template {
  if (!isInContext(format)) {
    const { exemplars: _, ...rest } = template
    return { ...rest, exemplar: null, shots: 0 }
  }
  const { exemplar } = template
  const reasons = exemplar?.assistant.includes('{{reasoning}}') ?? false
  const assistant =
    exemplar !== null && reasons === isChainOfThought(format)
      ? exemplar.assistant
      : isChainOfThought(format)
        ? '{{reasoning}}\nThe answer is {{answer}}.'
        : '{{answer}}'
  return {
    ...template,
    exemplar: { user: exemplar?.user ?? '{{question}}', textGap: exemplar?.textGap ?? '\n', assistant },
    shots: template.shots || USUAL_SHOTS,
  }
}

/** The same template with one of its texts changed; null leaves the text out where that is possible. */
export function withText(template: Template, field: TemplateField, text: string | null): Template {
  switch (field) {
    case 'system':
    case 'chatNote':
      return { ...template, [field]: text }
    case 'ask':
      return { ...template, ask: text ?? '' }
    case 'exemplarUser':
    case 'exemplarAssistant': {
      const part = field === 'exemplarUser' ? 'user' : 'assistant'
      return template.exemplar === null
        ? template
        : { ...template, exemplar: { ...template.exemplar, [part]: text ?? '' } }
    }
  }
}

export const sameContent = (a: PromptContentView, b: PromptContentView): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** The same value with the keys of its objects in one order; what is absent and what is undefined are alike. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/** A prompt as one text, so that two versions can be compared word by word. `names` are those of its parts. */
export function writeContent(
  { format, templates }: PromptContentView,
  names: Readonly<Record<TemplateField | 'textAnswerLead' | 'marker', string>> & {
    readonly format: string
    readonly exemplars: string
    readonly options: string
  },
): string {
  const parts = templates.flatMap((template) => {
    const texts = textsOf(template)
    const rule = template.exemplars
    return [
      ...(templates.length > 1 ? [`# ${template.family ?? '*'}`] : []),
      ...TEMPLATE_FIELDS.flatMap((field) => {
        const text = texts[field]
        return text === null ? [] : [`[${names[field]}]\n${text}`]
      }),
      `[${names.textAnswerLead}]\n${template.textAnswerLead}`,
      ...(template.marker === null ? [] : [`[${names.marker}]\n${template.marker}`]),
      ...(template.shots > 0 ? [`[${names.exemplars}]\n${template.shots}${writeRule(rule)}`] : []),
      ...(template.optionOrder
        ? [
            `[${names.options}]\n${template.optionOrder.by}${'seed' in template.optionOrder ? ` ${template.optionOrder.seed}` : ''}`,
          ]
        : []),
    ]
  })
  return [`[${names.format}]\n${format}`, ...parts].join(PARAGRAPH)
}

function writeRule(rule: Template['exemplars']): string {
  if (rule === undefined) return ''
  const { choose, order, seed } = rule
  if (typeof choose === 'string') return `, ${choose}, ${order}, ${seed}`
  const given = choose.given.map(
    ({ question, reasoning, answer }) => `${question}\n${reasoning ?? ''}\n${answer}`,
  )
  return [`, ${order}, ${seed}`, ...given].join('\n---\n')
}
