import type { PromptContentView } from '#shared/contract/views.ts'
import { type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import type { Exemplar } from '#shared/domain/item.ts'
import { listVariables } from '#shared/domain/template-variables.ts'
import { readChatml } from './library-files.ts'

type Template = PromptContentView['templates'][number]
type Solved = {
  readonly exemplar: Omit<Exemplar, 'options'>
  readonly user: string
  readonly assistant: string
}

/** `Question: …`, and what may stand after it to set the model off. */
const QUESTION = /^Question: ([\s\S]*?)(\n(?:Let's think step by step\.?|Answer:))?$/
const ANSWER = /^(?:([\s\S]*?)\n)?The answer is ([^\n]*?)\.?$/
const LEAD = "Let's think step by step"

/** A `.chatml` file as a template; null where it cannot be told what in it is the question. */
export function readChatTemplate(text: string, format: Format): Template | null {
  const turns = readChatml(text)
  const system = turns.find(({ role }) => role === 'system')?.content ?? null
  const dialogue = turns.filter(({ role }) => role !== 'system')
  const pairs = dialogue.flatMap(({ role, content }, index) =>
    role === 'assistant' ? [{ user: dialogue[index - 1]?.content ?? '', assistant: content }] : [],
  )
  const last = dialogue.at(-1)
  const asked = last?.role === 'user' ? frameOf(last.content).template : null
  const solved = pairs.map(({ user, assistant }) => readSolved(user, assistant, format))
  return assemble({ system, asked, solved, format, lead: 'Answer:', gap: ' ' })
}

/** A `.txt` file as a template: blocks between blank lines, each beginning with “Question:”. */
export function readTextTemplate(text: string, format: Format): Template | null {
  const [opening = '', ...rest] = `\n\n${text.replaceAll('\r\n', '\n').trim()}`.split(/\n\n(?=Question: )/)
  const system = opening.trim() || null
  const blocks = rest.map((block) => {
    const question = block.split(/\n(?=Let's think step by step|Answer:|The answer is )/, 1)[0] ?? ''
    const [, lead = '', after = ''] =
      /^\n(Let's think step by step\.?|Answer:|The answer is(?= ))?([\s\S]*)$/.exec(
        block.slice(question.length),
      ) ?? []
    return { question, lead, assistant: after.replace(/^[ \n]/, '') }
  })
  const lead = blocks[0]?.lead || (isChainOfThought(format) ? LEAD : 'Answer:')
  const gap = lead.startsWith(LEAD) ? '\n' : ' '
  if (!isInContext(format)) {
    const asked = blocks[0] ? frameOf(blocks[0].question).template : null
    return assemble({ system, asked, solved: [], format, lead, gap })
  }
  const stated = lead === 'The answer is'
  const solved = blocks
    .filter(({ assistant }) => assistant !== '')
    .map(({ question, assistant }) => {
      const read = readSolved(question, stated ? `The answer is ${assistant}` : assistant, format)
      return read && { ...read, assistant: stated ? '{{answer}}.' : read.assistant }
    })
  const unsolved = blocks.find(({ assistant }) => assistant === '')
  return assemble({
    system,
    asked: unsolved ? frameOf(unsolved.question).template : null,
    solved,
    format,
    lead,
    gap,
  })
}

/** The question in a user's turn, and the turn with a variable in its place. */
function frameOf(turn: string): { question: string; template: string } {
  if (listVariables(turn).includes('question')) return { question: '{{question}}', template: turn }
  const [, question, after = ''] = QUESTION.exec(turn) ?? []
  if (question === undefined) return { question: turn, template: '{{question}}' }
  return { question, template: `Question: {{question}}${after}` }
}

function readSolved(user: string, assistant: string, format: Format): Solved | null {
  const { question, template } = frameOf(user)
  if (listVariables(assistant).includes('answer'))
    return { exemplar: { question, reasoning: null, answer: '' }, user: template, assistant }
  const [, reasoning, answer] = ANSWER.exec(assistant.trimEnd()) ?? []
  if (isChainOfThought(format)) {
    if (reasoning === undefined || answer === undefined) return null
    return {
      exemplar: { question, reasoning, answer },
      user: template,
      assistant: '{{reasoning}}\nThe answer is {{answer}}.',
    }
  }
  return answer === undefined
    ? { exemplar: { question, reasoning: null, answer: assistant }, user: template, assistant: '{{answer}}' }
    : {
        exemplar: { question, reasoning: null, answer },
        user: template,
        assistant: 'The answer is {{answer}}.',
      }
}

function assemble(parts: {
  system: string | null
  asked: string | null
  solved: readonly (Solved | null)[]
  format: Format
  lead: string
  gap: ' ' | '\n'
}): Template | null {
  const solved = parts.solved.filter((one) => one !== null)
  const [first] = solved
  const ask = parts.asked ?? first?.user ?? null
  if (
    ask === null ||
    solved.length < parts.solved.length ||
    isInContext(parts.format) !== (first !== undefined)
  )
    return null
  // One frame for all: a file whose turns are built in different ways cannot be one template.
  if (solved.some(({ user, assistant }) => user !== first?.user || assistant !== first.assistant)) return null
  const given = solved.filter(({ exemplar }) => exemplar.question !== '{{question}}')
  return {
    family: null,
    system: parts.system,
    chatNote: null,
    exemplar: first ? { user: first.user, assistant: first.assistant, textGap: parts.gap } : null,
    ask,
    textAnswerLead: parts.lead,
    shots: first ? given.length || 8 : 0,
    marker: /the answer is/i.test(`${first?.assistant ?? ''} ${parts.lead}`) ? 'the answer is' : null,
    ...(given.length > 0 && {
      exemplars: {
        choose: { given: given.map(({ exemplar }) => ({ ...exemplar, options: null })) },
        order: 'as-chosen' as const,
        seed: 0,
      },
    }),
  }
}
