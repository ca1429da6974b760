import { type Format, isChainOfThought, isInContext } from './format.ts'
import type { PromptTemplate } from './prompt.ts'
import { checkTemplate, listVariables, type TemplateField, type TemplateIssue } from './template-variables.ts'

/** What a prompt is made of, without its name. */
export interface PromptContent {
  readonly format: Format
  readonly templates: readonly Omit<PromptTemplate, 'name' | 'format'>[]
}

export interface PromptIssue extends Omit<TemplateIssue, 'field' | 'code'> {
  /** Index of the template. */
  readonly template: number
  readonly field: TemplateField | 'shots'
  readonly code:
    | TemplateIssue['code']
    | 'exemplars-in-zero-shot'
    | 'no-exemplars-in-context'
    | 'no-reasoning'
    /** Two templates for the same family. */
    | 'twice'
}

/** What keeps a prompt from being used; empty for a sound one. In the order of its templates and their texts. */
export function checkPrompt({ format, templates }: PromptContent): PromptIssue[] {
  return templates.flatMap((template, index) => {
    const earlier = templates.slice(0, index).some(({ family }) => family === template.family)
    const issues: PromptIssue[] = [...checkTemplate(template).map((issue) => ({ ...issue, template: index }))]
    const say = (field: PromptIssue['field'], code: PromptIssue['code']) =>
      issues.push({ template: index, field, code, from: 0, to: 0, variable: null })
    const shows = template.exemplar !== null && template.shots > 0
    if (isInContext(format) && !shows) say('shots', 'no-exemplars-in-context')
    if (!isInContext(format) && (template.exemplar !== null || template.shots > 0))
      say('shots', 'exemplars-in-zero-shot')
    if (
      template.exemplar !== null &&
      isChainOfThought(format) &&
      !listVariables(template.exemplar.assistant).includes('reasoning')
    )
      say('exemplarAssistant', 'no-reasoning')
    if (earlier) say('ask', 'twice')
    return issues
  })
}
