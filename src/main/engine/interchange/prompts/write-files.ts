import type { PromptContentView, PromptFile, PromptVersionView, PromptView } from '#shared/contract/views.ts'
import { type Message, PARAGRAPH } from '#shared/domain/prompt.ts'
import { fillTemplate } from '../../prompts/index.ts'
import { STEMS, WHOLE_FILE, writeChatml } from './library-files.ts'

type Template = PromptContentView['templates'][number]

/**
 * A prompt as a folder of plain files: all of it in `prompt.json`, and as the Standard Prompt Library has it, a dialogue in
 * `.chatml` and a text in `.txt`. Where it has words of its own for several benchmarks, those stand in a folder each.
 */
export function writePromptFiles(prompt: PromptView, version: PromptVersionView): PromptFile[] {
  const { name, tags, notes, reference } = prompt
  const { content, note } = version
  const whole = {
    name,
    version: version.version,
    hash: version.hash,
    note,
    tags,
    notes,
    reference,
    ...content,
  }
  const stem = STEMS[content.format]
  return [
    { path: `${name}/${WHOLE_FILE}`, text: `${JSON.stringify(whole, null, 2)}\n` },
    ...content.templates.flatMap((template) => {
      const folder = template.family === null ? name : `${name}/${template.family}`
      return [
        { path: `${folder}/${stem}.chatml`, text: writeChatml(dialogueOf(template)) },
        { path: `${folder}/${stem}.txt`, text: `${textOf(template)}\n` },
      ]
    }),
  ]
}

/** Solved turns: those the prompt itself holds, or one that shows where a benchmark's own go. */
function solvedOf({ exemplar, exemplars }: Template): { user: string; assistant: string }[] {
  if (exemplar === null) return []
  const choice = exemplars?.choose
  if (typeof choice !== 'object') return [exemplar]
  return choice.given.map(({ question, reasoning, answer }) => {
    const values = { question, options: null, reasoning, answer }
    return { user: fillTemplate(exemplar.user, values), assistant: fillTemplate(exemplar.assistant, values) }
  })
}

/** Whether the turn that asks can be read off the solved ones, as the library's own files leave it out. */
const asksAsSolved = ({ ask, exemplar, exemplars }: Template): boolean =>
  ask === exemplar?.user && typeof exemplars?.choose === 'object'

function dialogueOf(template: Template): Message[] {
  const system = [template.system, template.chatNote].filter(Boolean).join(PARAGRAPH)
  return [
    ...(system === '' ? [] : [{ role: 'system' as const, content: system }]),
    ...solvedOf(template).flatMap(({ user, assistant }): Message[] => [
      { role: 'user', content: user },
      { role: 'assistant', content: assistant },
    ]),
    ...(asksAsSolved(template) ? [] : [{ role: 'user' as const, content: template.ask }]),
  ]
}

function textOf(template: Template): string {
  const { system, ask, textAnswerLead, exemplar } = template
  const gap = exemplar?.textGap ?? ''
  return [
    ...(system ? [system] : []),
    ...solvedOf(template).map(({ user, assistant }) => `${user}\n${textAnswerLead}${gap}${assistant}`),
    ...(asksAsSolved(template) ? [] : [`${ask}\n${textAnswerLead}`]),
  ].join(PARAGRAPH)
}
