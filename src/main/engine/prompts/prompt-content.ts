import { checkPrompt, type PromptContent } from '#shared/domain/check-prompt.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'

/** A prompt of that name and content, its fields in one order and none of them undefined, so that equal ones hash equal. */
export function toPrompt(name: string, { format, templates }: PromptContent): Prompt {
  return {
    name,
    format,
    templates: templates.map(
      ({
        exemplars,
        optionOrder,
        family,
        system,
        chatNote,
        exemplar,
        ask,
        textAnswerLead,
        shots,
        marker,
      }) => ({
        name,
        family,
        format,
        system,
        chatNote,
        exemplar,
        ask,
        textAnswerLead,
        shots,
        marker,
        ...(exemplars && { exemplars }),
        ...(optionOrder && { optionOrder }),
      }),
    ),
  }
}

export function contentOf({ format, templates }: Prompt): {
  format: Prompt['format']
  templates: Omit<PromptTemplate, 'name' | 'format'>[]
} {
  return { format, templates: templates.map(({ name: _, format: __, ...template }) => template) }
}

/** Throws a {@link Problem} for the first thing that keeps a prompt from being used. */
export function assertUsable(content: PromptContent): void {
  const [issue] = checkPrompt(content)
  if (issue === undefined) return
  const variable = issue.variable === null ? '' : `{{${issue.variable}}}`
  const what: Record<typeof issue.code, string> = {
    'unknown-variable': `names the unknown variable ${variable}`,
    'missing-variable': `must hold ${variable}`,
    unbalanced: 'opens “{{” and does not close it',
    'exemplars-in-zero-shot': 'shows exemplars, which a zero-shot format has none of',
    'no-exemplars-in-context': 'shows no exemplars, which an in-context format has',
    'no-reasoning': 'must hold {{reasoning}} in a chain-of-thought format',
    twice: 'stands twice for the same benchmark',
  }
  throw new Problem('bad-input', `the prompt’s text “${issue.field}” ${what[issue.code]}`, {
    hint: 'mend the text and save it again',
    place: { field: issue.field },
    detail: { kind: 'prompt-fault', field: issue.field, fault: issue.code, variable: issue.variable },
  })
}
