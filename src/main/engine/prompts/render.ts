import type { Exemplar, Item } from '#shared/domain/item.ts'
import { type Message, PARAGRAPH, type PromptStyle, type PromptTemplate } from '#shared/domain/prompt.ts'
import { answerForm } from './answer-form.ts'
import { questionText } from './question.ts'
import { fillTemplate } from './variables.ts'

/**
 * What every item of a task shares: the opening words and the solved exemplars. As dialogue turns for chat
 * models; as at most one user message in `text` style. Empty where the template says nothing before the question.
 */
export function renderPrefix(
  template: PromptTemplate,
  shared: {
    readonly style: PromptStyle
    readonly exemplars: readonly Exemplar[]
    /** The exemplar set's own opening sentence. */
    readonly instruction: string | null
    readonly task: string
  },
): Message[] {
  const system = renderSystem(template, shared.instruction, shared.task)
  const turns = shared.exemplars.map((exemplar) => renderExemplar(template, exemplar))
  if (shared.style === 'chat') {
    const dialogue = turns.flatMap(({ user, assistant }): Message[] => [
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ])
    return system === null ? dialogue : [{ role: 'system', content: system }, ...dialogue]
  }
  const solved = turns.map(({ user, assistant }) => `${user}\n${continueLead(template, assistant)}`)
  const content = [...(system === null ? [] : [system]), ...solved].join(PARAGRAPH)
  return content === '' ? [] : [{ role: 'user', content }]
}

/** The question an item asks; in `text` style it ends in the words the answer goes on from. */
export function renderAsk(
  template: PromptTemplate,
  { style, item }: { readonly style: PromptStyle; readonly item: Item },
): Message {
  const ask = fillTemplate(template.ask, {
    question: questionText(item.question, item.options),
    answerForm: answerForm(item),
  })
  return { role: 'user', content: style === 'chat' ? ask : `${ask}\n${template.textAnswerLead}` }
}

function renderSystem(template: PromptTemplate, instruction: string | null, task: string): string | null {
  if (template.system === null) return null
  // The task comes first: what a template falls back on for want of an instruction may name it.
  const withTask = template.system.replaceAll('{{task}}', () => taskInWords(task))
  return fillTemplate(withTask, { instruction }).trim() || null
}

/** `mmlu/high_school_biology` → `high school biology`. */
function taskInWords(task: string): string {
  return task.slice(task.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

function renderExemplar(
  template: PromptTemplate,
  exemplar: Exemplar,
): { readonly user: string; readonly assistant: string } {
  if (template.exemplar === null) throw new Error(`the prompt template “${template.name}” shows no exemplars`)
  const variables = {
    question: questionText(exemplar.question, exemplar.options),
    reasoning: exemplar.reasoning,
    answer: exemplar.answer,
  }
  return {
    user: fillTemplate(template.exemplar.user, variables),
    assistant: fillTemplate(template.exemplar.assistant, variables),
  }
}

/** `A:` goes on in the same line, `A: Let's think step by step.` in the next. */
function continueLead({ textAnswerLead }: PromptTemplate, answer: string): string {
  return `${textAnswerLead}${textAnswerLead.endsWith(':') ? ' ' : '\n'}${answer}`
}
