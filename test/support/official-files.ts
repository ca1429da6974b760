import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { AnswerType } from '#shared/domain/answer-type.ts'
import type { GradedItem } from '../../src/main/engine/scoring/index.ts'

/** The official files read in the plainest way there is, so that scoring is tested apart from the loaders. */

const BBH_ANSWER_TYPES: Readonly<Record<string, AnswerType>> = {
  boolean_expressions: 'boolean-like',
  causal_judgement: 'boolean-like',
  dyck_languages: 'brackets',
  formal_fallacies: 'boolean-like',
  multistep_arithmetic_two: 'number',
  navigate: 'boolean-like',
  object_counting: 'number',
  sports_understanding: 'boolean-like',
  web_of_lies: 'boolean-like',
  word_sorting: 'words',
}

export function readBbhTaskNames(data: string): string[] {
  const files = readdirSync(join(data, 'bbh')).filter((name) => name.endsWith('.json'))
  return files.map((name) => name.replace('.json', '')).sort()
}

export function readBbhItems(data: string, task: string): GradedItem[] {
  const { examples } = readJson<{ examples: { input: string; target: string }[] }>(
    join(data, 'bbh', `${task}.json`),
  )
  const answerType = BBH_ANSWER_TYPES[task] ?? 'choice'
  return examples.map(({ input, target }) => ({
    family: 'bbh',
    task,
    answerType,
    question: input,
    options: null,
    gold: target,
  }))
}

/** What code-davinci-002 answered to a task's items, in their order. */
export function readBbhOutputs(data: string, task: string, mode: 'cot' | 'direct'): string[] {
  const folder = join(data, 'bbh/code-davinci-002-outputs', `code-davinci-002-${mode}`)
  const file = join(folder, `${task}_few_shot_template_0-255000.json`)
  return readJson<{ outputs: { prediction: string }[] }>(file).outputs.map(({ prediction }) => prediction)
}

export function readGsm8kItems(data: string): GradedItem[] {
  return readLines<{ question: string; answer: string }>(join(data, 'gsm8k/test.jsonl')).map((row) => ({
    family: 'gsm8k',
    task: 'gsm8k',
    answerType: 'number',
    question: row.question,
    options: null,
    gold: row.answer.slice(row.answer.lastIndexOf('####') + 4).trim(),
  }))
}

export const GSM8K_MODELS = ['6b_finetuning', '6b_verification', '175b_finetuning'] as const
export type Gsm8kModel = (typeof GSM8K_MODELS)[number]
type Gsm8kSolutions = Record<Gsm8kModel, { is_correct: boolean; solution: string }>

/** What the three models of the GSM8K paper answered to the test items, in their order, and its authors' marks. */
export function readGsm8kSolutions(data: string): Gsm8kSolutions[] {
  return readLines(join(data, 'gsm8k/example_model_solutions.jsonl'))
}

export function readMmluItems(data: string): GradedItem[] {
  const folder = join(data, 'mmlu/test')
  return readdirSync(folder).flatMap((name) => {
    const rows: string[][] = parse(readFileSync(join(folder, name)))
    return rows.map(([question = '', a = '', b = '', c = '', d = '', gold = '']) => ({
      family: 'mmlu' as const,
      task: name.replace('_test.csv', ''),
      answerType: 'choice' as const,
      question,
      options: [a, b, c, d],
      gold,
    }))
  })
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}
