import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { type Dataset, readDatasets } from '../../src/main/engine/benchmarks/index.ts'
import {
  chooseExemplars,
  findTemplate,
  readPromptTemplates,
  renderAsk,
  renderPrefix,
} from '../../src/main/engine/prompts/index.ts'
import { type Benchmark, familyOf } from '../../src/shared/domain/benchmark.ts'
import type { Format } from '../../src/shared/domain/format.ts'
import type { Item } from '../../src/shared/domain/item.ts'
import { joinMessages, type PromptTemplate } from '../../src/shared/domain/prompt.ts'
import { realData } from '../support/data-folder.ts'
import { describeWithRealData } from '../support/real-data.ts'

const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))
const flanPrompts = z.record(z.string(), z.string())
const recording = z.object({ outputs: z.array(z.object({ input: z.string() })) })

/**
 * Tasks whose recorded answer-only prompt shows other questions than the task's chain-of-thought prompt, which
 * is where ours come from: each had a slip in its wording when it was recorded that the published file has not.
 */
const RECORDED_WITH_OTHER_EXEMPLARS = [
  // Option (B) of the third exemplar: 01/03/1961, where the published prompt has 01/03/1963.
  'direct/date_understanding',
  // “At the end of thehg sy dance”, where the published prompt has “the dance”.
  'direct/tracking_shuffled_objects_three_objects',
]

/** Their blanks follow no rule: ours are one between two parts, wherever these have none, two, or a line's end. */
const FLAN_PROMPTS_LAID_OUT_OTHERWISE = [
  'college_computer_science', // options of one question on lines of their own
  'elementary_mathematics', // the same
  'formal_logic', // a line's end after “Q: ”
  'high_school_computer_science', // options on lines of their own
  'management', // two blanks before “The answer is”
  'professional_law', // a blank after the last option
]

let templates: PromptTemplate[]
let dataset: Dataset

function promptsOf(items: readonly Item[], benchmark: Benchmark, task: string, format: Format): string[] {
  const template = findTemplate(templates, familyOf(benchmark, task), format)
  const splitItems = dataset.items.filter((item) => item.split !== 'test' && item.task === task)
  const sets = dataset.exemplarSets
  const chosen = chooseExemplars({ benchmark, task, format, sets, splitItems, shots: template.shots })
  const { exemplars = [], instruction = null } = chosen ?? {}
  const prefix = renderPrefix(template, { style: 'text', exemplars, instruction, task })
  return items.map((item) => {
    const [message] = joinMessages({
      style: 'text',
      prefix,
      ask: renderAsk(template, { style: 'text', item }),
    })
    return message?.content ?? ''
  })
}

const itemsOf = (benchmark: Benchmark, task: string): Item[] =>
  dataset.items
    .filter((item) => item.benchmark === benchmark && item.task === task && item.split === 'test')
    .sort((a, b) => a.ordinal - b.ordinal)

describeWithRealData('prompts over the official data', () => {
  beforeAll(async () => {
    templates = await readPromptTemplates(RESOURCES)
    dataset = await readDatasets([realData ?? ''])
  })

  it.each<[string, Format]>([
    ['cot', 'in-context-cot'],
    ['direct', 'in-context-ao'],
  ])('are letter for letter the recorded BBH prompts: %s', (mode, format) => {
    const folder = join(realData ?? '', `bbh/code-davinci-002-outputs/code-davinci-002-${mode}`)
    const compared = readdirSync(folder).map((file) => {
      const task = basename(file).replace('_few_shot_template_0-255000.json', '')
      const { outputs } = recording.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      const prompts = promptsOf(itemsOf('bbh', task), 'bbh', task, format)
      expect(prompts).toHaveLength(outputs.length)
      return {
        task,
        equal: prompts.filter((prompt, index) => prompt === outputs[index]?.input).length,
        of: outputs.length,
      }
    })
    expect(compared).toHaveLength(18)
    const differing = compared.filter(({ equal, of }) => equal !== of)
    expect(differing.map(({ task, equal }) => [`${mode}/${task}`, equal])).toEqual(
      RECORDED_WITH_OTHER_EXEMPLARS.filter((name) => name.startsWith(`${mode}/`)).map((name) => [name, 0]),
    )
  })

  it('are laid out like the published GSM8K prompt', () => {
    const published = readFileSync(join(realData ?? '', 'gsm8k/prompts/prompt_original.txt'), 'utf8').trim()
    const [item] = itemsOf('gsm8k', 'gsm8k')
    const [prompt] = promptsOf(item ? [item] : [], 'gsm8k', 'gsm8k', 'in-context-cot')
    expect(prompt).toBe(`${published}\n\nQuestion: ${item?.question}\nLet's think step by step`)
  })

  it("are letter for letter MMLU's Flan prompts", () => {
    const file = join(realData ?? '', 'mmlu/mmlu-cot-prompts.json')
    const published = Object.entries(flanPrompts.parse(JSON.parse(readFileSync(file, 'utf8'))))
    expect(published).toHaveLength(57)
    const differing = published.filter(([subject, text]) => {
      const [item] = itemsOf('mmlu', subject)
      const [prompt] = promptsOf(item ? [item] : [], 'mmlu', subject, 'in-context-cot')
      const options = item?.options?.map((option, index) => `(${'ABCD'[index]}) ${option}`).join(' ')
      const asked = `Q: ${item?.question}\n${options}\nA: Let's think step by step.`
      // The file has a form feed or a carriage return where its writer meant \frac or \right.
      const meant = text.trim().replaceAll('\f', '\\f').replaceAll('\r', '\\r')
      return prompt !== `${meant}\n\n${asked}`
    })
    expect(differing.map(([subject]) => subject)).toEqual(FLAN_PROMPTS_LAID_OUT_OTHERWISE)
  })

  it("show MMLU's five dev items for answer-only and the Flan prompt's for chains of thought", () => {
    const items = itemsOf('mmlu', 'anatomy').slice(0, 1)
    const [answerOnly = ''] = promptsOf(items, 'mmlu', 'anatomy', 'in-context-ao')
    const [reasoned = ''] = promptsOf(items, 'mmlu', 'anatomy', 'in-context-cot')
    for (const dev of dataset.items.filter(({ split, task }) => split === 'dev' && task === 'anatomy'))
      expect(answerOnly).toContain(`${dev.question}\n(A) ${dev.options?.[0]} (B) ${dev.options?.[1]}`)
    expect(answerOnly.match(/^A: \([A-D]\)$/gm)).toHaveLength(5)
    expect(reasoned.match(/The answer is \([A-D]\)\.$/gm)).toHaveLength(5)
    const opening = 'The following are multiple choice questions (with answers) about anatomy.\n\nQ: '
    expect([answerOnly, reasoned].map((prompt) => prompt.slice(0, opening.length))).toEqual([
      opening,
      opening,
    ])
  })

  it('have official exemplars, or those of a split, for every task of every benchmark', () => {
    const tasks = new Map(dataset.items.map((item) => [`${item.benchmark}/${item.task}`, item]))
    const shown = [...tasks.values()].flatMap(({ benchmark, task }) =>
      (['in-context-cot', 'in-context-ao'] as const).map((format) => {
        const splitItems = dataset.items.filter((item) => item.split !== 'test' && item.task === task)
        const choice = { benchmark, task, format, sets: dataset.exemplarSets, splitItems, shots: 8 }
        return `${benchmark} ${format}: ${chooseExemplars(choice)?.setName}`
      }),
    )
    expect([...new Set(shown)].sort()).toEqual([
      'bbh in-context-ao: cot-prompts',
      'bbh in-context-cot: cot-prompts',
      'gsm8k in-context-ao: original',
      'gsm8k in-context-cot: original',
      // No train split of MATH is here: ours are shown.
      'math in-context-ao: undefined',
      'math in-context-cot: undefined',
      'mmlu in-context-ao: dev',
      'mmlu in-context-cot: flan-cot',
    ])
  })
})
