/** The variables of a prompt's texts: how they are written, which may stand where, and what is wrong with a text. */

/** `{{name}}`, or `{{name: words used where there is no such value}}`. */
export const TEMPLATE_VARIABLE = /\{\{(\w+)(?:: ([^{}]*))?\}\}/g

/** The texts of a template, as an editor has them. */
export const TEMPLATE_FIELDS = ['system', 'chatNote', 'exemplarUser', 'exemplarAssistant', 'ask'] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

export const TEMPLATE_VARIABLES: Readonly<Record<TemplateField, readonly string[]>> = {
  system: ['instruction', 'task', 'exemplars'],
  chatNote: [],
  exemplarUser: ['question', 'options'],
  exemplarAssistant: ['reasoning', 'answer'],
  ask: ['question', 'options', 'answerForm'],
}

const NEEDED: Readonly<Record<TemplateField, readonly string[]>> = {
  system: [],
  chatNote: [],
  exemplarUser: ['question'],
  exemplarAssistant: ['answer'],
  ask: ['question'],
}

export const TEMPLATE_ISSUES = ['unknown-variable', 'missing-variable', 'unbalanced'] as const

const TASK = '{{task}}'

/** Something wrong with a text, from character `from` up to `to` (UTF-16 code units). */
export interface TemplateIssue {
  readonly field: TemplateField
  readonly code: (typeof TEMPLATE_ISSUES)[number]
  readonly from: number
  readonly to: number
  /** The variable in question, without its braces; null where braces are. */
  readonly variable: string | null
}

/** Names of the variables a text uses. */
export function listVariables(text: string): string[] {
  return [...text.matchAll(TEMPLATE_VARIABLE)].map(([, name]) => name ?? '')
}

/** What is wrong with a text, in its order; a variable that is missing is missed at the end. */
export function checkTemplateText(field: TemplateField, text: string): TemplateIssue[] {
  const known = TEMPLATE_VARIABLES[field]
  // The task is put in first, also into the words another variable falls back on; as many letters keep the places.
  const filled = field === 'system' ? text.replaceAll(TASK, 'x'.repeat(TASK.length)) : text
  const found = [...filled.matchAll(TEMPLATE_VARIABLE)]
  const unknown = found
    .filter(([, name = '']) => !known.includes(name))
    .map(
      ({ index, 0: whole, 1: name = '' }): TemplateIssue => ({
        field,
        code: 'unknown-variable',
        from: index,
        to: index + whole.length,
        variable: name,
      }),
    )
  // What is left of the braces once the variables are taken out, by as many blanks, so that places stay. A lone “}}” is
  // no mistake: LaTeX is full of them.
  const rest = filled.replace(TEMPLATE_VARIABLE, (whole) => ' '.repeat(whole.length))
  const unbalanced = [...rest.matchAll(/\{\{/g)].map(
    ({ index }): TemplateIssue => ({
      field,
      code: 'unbalanced',
      from: index,
      to: index + 2,
      variable: null,
    }),
  )
  const used = found.map(([, name = '']) => name)
  const missing = NEEDED[field]
    .filter((name) => !used.includes(name))
    .map(
      (variable): TemplateIssue => ({
        field,
        code: 'missing-variable',
        from: text.length,
        to: text.length,
        variable,
      }),
    )
  return [...unknown, ...unbalanced].sort((a, b) => a.from - b.from).concat(missing)
}

/** The texts of a template by field; null where it has none. */
export function textsOf(template: {
  readonly system: string | null
  readonly chatNote: string | null
  readonly exemplar: { readonly user: string; readonly assistant: string } | null
  readonly ask: string
}): Record<TemplateField, string | null> {
  return {
    system: template.system,
    chatNote: template.chatNote,
    exemplarUser: template.exemplar?.user ?? null,
    exemplarAssistant: template.exemplar?.assistant ?? null,
    ask: template.ask,
  }
}

export function checkTemplate(template: Parameters<typeof textsOf>[0]): TemplateIssue[] {
  const texts = textsOf(template)
  return TEMPLATE_FIELDS.flatMap((field) => {
    const text = texts[field]
    return text === null ? [] : checkTemplateText(field, text)
  })
}
