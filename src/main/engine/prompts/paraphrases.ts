import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { FAMILIES } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import type { VariantChange } from '#shared/domain/variant.ts'

/** Other words for what a shipped template says; what is absent stays as it is. `user` is the exemplars'. */
const rewording = z.strictObject({
  system: z.string().optional(),
  chatNote: z.string().optional(),
  user: z.string().optional(),
  ask: z.string().optional(),
  textAnswerLead: z.string().optional(),
})
type Rewording = z.output<typeof rewording>

const paraphrasesFile = z.strictObject({
  paraphrases: z.array(
    z.strictObject({
      family: z.enum(FAMILIES),
      format: z.enum(FORMATS),
      rewordings: z.array(rewording).min(1),
    }),
  ),
})

/** The rewordings of the shipped templates, by family and format. */
export type Paraphrases = z.output<typeof paraphrasesFile>['paraphrases']

export async function readParaphrases(resourcesDir: string): Promise<Paraphrases> {
  const file = join(resourcesDir, 'prompts', 'paraphrases.json')
  const parsed = paraphrasesFile.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data.paraphrases
  throw new Problem('bad-input', `the paraphrases in ${file} cannot be used`, {
    place: { file },
    cause: parsed.error,
  })
}

export interface Paraphrase {
  readonly change: VariantChange
  readonly prompt: Prompt
}

/**
 * The prompt in other words, wherever it says what the benchmark's own says. What is somebody's own text is nothing we
 * could reword: then an instruction goes before the question.
 */
export function paraphrase(prompt: Prompt, official: Prompt, paraphrases: Paraphrases): Paraphrase[] {
  const reworded = prompt.templates.map((template) => {
    const isShipped = official.templates.some((one) => saysTheSame(one, template))
    const found = paraphrases.find(
      ({ family, format }) => family === template.family && format === template.format,
    )
    return isShipped && found ? { template, rewordings: found.rewordings } : null
  })
  const known = reworded.filter((one) => one !== null)
  if (known.length < prompt.templates.length) return INSTRUCTIONS.map((words) => instruct(prompt, words))
  const fewest = Math.min(...known.map(({ rewordings }) => rewordings.length))
  return Array.from({ length: fewest }, (_, at) => ({
    change: {
      by: 'rewording',
      number: at + 1,
      words: wordsSaid(known.map(({ rewordings }) => rewordings[at])),
    },
    prompt: {
      ...prompt,
      templates: known.map(({ template, rewordings }) => reword(template, rewordings[at])),
    },
  }))
}

const wordsOf = ({ family, system, chatNote, exemplar, ask, textAnswerLead }: PromptTemplate): string =>
  JSON.stringify([family, system, chatNote, exemplar?.user ?? null, ask, textAnswerLead])

const saysTheSame = (one: PromptTemplate, other: PromptTemplate): boolean => wordsOf(one) === wordsOf(other)

function reword(template: PromptTemplate, words: Rewording = {}): PromptTemplate {
  const { exemplar } = template
  return {
    ...template,
    system: words.system ?? template.system,
    chatNote: words.chatNote ?? template.chatNote,
    exemplar: exemplar && { ...exemplar, user: words.user ?? exemplar.user },
    ask: words.ask ?? template.ask,
    textAnswerLead: words.textAnswerLead ?? template.textAnswerLead,
  }
}

/** What it says, in its own words; null of several families, whose words differ. */
function wordsSaid(words: readonly (Rewording | undefined)[]): string | null {
  const [first, ...others] = words
  if (!first || others.length > 0) return null
  const said = [first.system, first.chatNote, first.ask].find((text) => text !== undefined) ?? ''
  return said.replaceAll('{{question}}', '…').replace(/\s+/g, ' ').trim()
}

/** Each says what any question asks for. */
const INSTRUCTIONS = [
  'Answer the following question.',
  'Here is a question for you. Please find its answer.',
  'Your task is to work out the right answer to what is asked below.',
  'Read the question carefully and give the correct answer.',
  'Consider this question and respond with its solution.',
  'I need the answer to the question that follows.',
]

function instruct(prompt: Prompt, words: string): Paraphrase {
  const templates = prompt.templates.map((template) => ({ ...template, ask: `${words}\n\n${template.ask}` }))
  return { change: { by: 'instruction', words }, prompt: { ...prompt, templates } }
}
