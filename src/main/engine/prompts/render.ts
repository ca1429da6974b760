import type { Exemplar, Item } from '#shared/domain/item.ts'
import { type Message, PARAGRAPH, type PromptStyle, type PromptTemplate } from '#shared/domain/prompt.ts'
import { listVariables } from '#shared/domain/template-variables.ts'
import { answerForm } from './answer-form.ts'
import { arrangeOptions } from './arrange-options.ts'
import { questionParts } from './question.ts'
import { fillTemplate } from './variables.ts'

interface Shared {
  readonly style: PromptStyle
  readonly exemplars: readonly Exemplar[]
  /** The task's opening sentence, where the exemplars bring one. */
  readonly instruction: string | null
  readonly task: string
}

/**
 * What every item of a task shares: the opening words and the solved exemplars. As dialogue turns for chat
 * models; as at most one user message in `text` style. Empty where the template says nothing before the question.
 */
export function renderPrefix(template: PromptTemplate, shared: Shared): Message[] {
  const solvedTurns = shared.exemplars.map((exemplar) => renderExemplar(template, exemplar))
  const showsInSystem = listVariables(template.system ?? '').includes('exemplars')
  const system = renderSystem(template, shared, solvedTurns.map(asText).join(PARAGRAPH))
  const turns = showsInSystem ? [] : solvedTurns
  if (shared.style === 'chat') {
    const dialogue = turns.flatMap(({ user, assistant }): Message[] => [
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ])
    return system === null ? dialogue : [{ role: 'system', content: system }, ...dialogue]
  }
  const content = [...(system === null ? [] : [system]), ...turns.map(asText)].join(PARAGRAPH)
  return content === '' ? [] : [{ role: 'user', content }]
}

/** The question an item asks; in `text` style it ends in the words the answer goes on from. */
export function renderAsk(
  template: PromptTemplate,
  { style, item }: { readonly style: PromptStyle; readonly item: Item },
): Message {
  const ask = fillTemplate(template.ask, {
    ...questionParts(arrangeOptions(item, template.optionOrder), namesOptions(template.ask)),
    answerForm: answerForm(item),
  })
  return { role: 'user', content: style === 'chat' ? ask : `${ask}\n${template.textAnswerLead}` }
}

function renderSystem(
  { system, chatNote }: PromptTemplate,
  { style, instruction, task }: Omit<Shared, 'exemplars'>,
  exemplars: string,
): string | null {
  // The task comes first: what a template falls back on for want of an instruction may name it.
  const withTask = (system ?? '').replaceAll('{{task}}', () => taskInWords(task))
  const opening = fillTemplate(withTask, { instruction, exemplars }).trim()
  const note = style === 'chat' ? chatNote : null
  return [opening, note].filter(Boolean).join(PARAGRAPH) || null
}

/** `mmlu/high_school_biology` → `high school biology`. */
function taskInWords(task: string): string {
  return task.slice(task.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

const namesOptions = (text: string): boolean => listVariables(text).includes('options')

interface SolvedTurns {
  readonly user: string
  readonly lead: string
  readonly assistant: string
}

const asText = ({ user, lead, assistant }: SolvedTurns): string => `${user}\n${lead}${assistant}`

function renderExemplar(template: PromptTemplate, exemplar: Exemplar): SolvedTurns {
  if (template.exemplar === null) throw new Error(`the prompt template “${template.name}” shows no exemplars`)
  const variables = {
    ...questionParts(exemplar, namesOptions(template.exemplar.user)),
    reasoning: exemplar.reasoning,
    answer: exemplar.answer,
  }
  return {
    user: fillTemplate(template.exemplar.user, variables),
    lead: template.textAnswerLead + template.exemplar.textGap,
    assistant: fillTemplate(template.exemplar.assistant, variables),
  }
}
