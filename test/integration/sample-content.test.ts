import { beforeAll, describe, expect, it } from 'vitest'
import { FAMILIES, familyOf, taskInFamily } from '#shared/domain/benchmark.ts'
import type { HashedItem } from '#shared/domain/item.ts'
import { readSample } from '../../src/main/engine/benchmarks/index.ts'
import { scoreResponse } from '../../src/main/engine/scoring/index.ts'
import { BBH_SOLVERS, evaluateExpression } from '../support/bbh-solvers/index.ts'
import {
  readSampleBbh,
  readSampleGsm8kAnswers,
  readShippedExemplarSets,
  readShippedExemplars,
  resourcesDir,
} from '../support/shipped-content.ts'

const BBH_TASKS = [
  'boolean_expressions',
  'causal_judgement',
  'date_understanding',
  'disambiguation_qa',
  'dyck_languages',
  'formal_fallacies',
  'geometric_shapes',
  'hyperbaton',
  'logical_deduction_five_objects',
  'logical_deduction_seven_objects',
  'logical_deduction_three_objects',
  'movie_recommendation',
  'multistep_arithmetic_two',
  'navigate',
  'object_counting',
  'penguins_in_a_table',
  'reasoning_about_colored_objects',
  'ruin_names',
  'salient_translation_error_detection',
  'snarks',
  'sports_understanding',
  'temporal_sequences',
  'tracking_shuffled_objects_five_objects',
  'tracking_shuffled_objects_seven_objects',
  'tracking_shuffled_objects_three_objects',
  'web_of_lies',
  'word_sorting',
]
const MATH_TASKS = [
  'algebra',
  'counting_and_probability',
  'geometry',
  'intermediate_algebra',
  'number_theory',
  'prealgebra',
  'precalculus',
]
const MMLU_TASKS = [
  'abstract_algebra',
  'astronomy',
  'college_computer_science',
  'econometrics',
  'high_school_biology',
  'moral_disputes',
  'professional_law',
  'world_religions',
]
/** Tasks of the sample → the fewest items each has. */
const SMALLEST_COUNTS: Readonly<Record<string, number>> = {
  gsm8k: 24,
  ...Object.fromEntries(MATH_TASKS.map((task) => [`math/${task}`, 3])),
  ...Object.fromEntries(BBH_TASKS.map((task) => [`bbh/${task}`, 2])),
  ...Object.fromEntries(MMLU_TASKS.map((task) => [`mmlu/${task}`, 4])),
}

let items: readonly HashedItem[]
beforeAll(async () => {
  ;({ items } = await readSample(resourcesDir))
})

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

describe('the sample', () => {
  it('has every task, and enough items of each', () => {
    const counts = new Map<string, number>()
    for (const { task } of items) counts.set(task, (counts.get(task) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual(Object.keys(SMALLEST_COUNTS).sort())
    for (const [task, count] of counts) {
      expect(count, task).toBeGreaterThanOrEqual(SMALLEST_COUNTS[task] ?? Number.POSITIVE_INFINITY)
    }
  })

  it('gives gold reasoning for every item, and asks nothing twice', () => {
    expect(items.filter(({ goldReasoning }) => !goldReasoning?.trim())).toEqual([])
    expect(new Set(items.map(({ question }) => squeeze(question))).size).toBe(items.length)
  })

  it('has golds that our own grading reads and accepts', () => {
    const notCorrect = items.filter((item) => {
      const family = familyOf(item.benchmark, item.task)
      const answer = item.answerType === 'choice' ? item.gold.replace(/^([A-D])$/, '($1)') : item.gold
      const text = family === 'math' ? `So it is $\\boxed{${answer}}$.` : `So the answer is ${answer}.`
      const graded = { ...item, family, task: taskInFamily(item.benchmark, item.task) }
      return scoreResponse({ text, finishReason: 'stop', marker: null }, graded).outcome !== 'correct'
    })
    expect(notCorrect).toEqual([])
  })
})

describe('GSM8K-like questions', () => {
  const NOTE = /([^\s=$]+)=\$?<<([^=<>]+)=([^=<>]+)>>([\d,]+(?:\.\d+)?)/g

  it('carry calculator notes that are right and agree with the text around them', () => {
    for (const answer of readSampleGsm8kAnswers()) {
      const notes = [...answer.matchAll(NOTE)]
      expect(notes.length, answer).toBe(answer.split('<<').length - 1)
      for (const [note, before, expression = '', value, after = ''] of notes) {
        expect(evaluateExpression(expression), note).toBeCloseTo(Number(value), 9)
        expect(before, note).toBe(expression)
        expect(Number(after.replaceAll(',', '')), note).toBe(Number(value))
      }
    }
  })

  it('end in the number they arrive at', () => {
    for (const answer of readSampleGsm8kAnswers()) {
      const [reasoning = '', gold] = answer.split('\n#### ')
      const lastNumber = reasoning
        .replace(/<<.*?>>/g, '')
        .match(/\d[\d,]*(?:\.\d+)?/g)
        ?.at(-1)
      expect(lastNumber?.replaceAll(',', ''), answer).toBe(gold?.replaceAll(',', ''))
    }
  })
})

describe('BBH-like questions and exemplars', () => {
  const solved = [...readSampleBbh(), ...readShippedExemplars('bbh')]

  it.each(Object.entries(BBH_SOLVERS))('of %s have the answer that a computation gives', (name, solve) => {
    const ofTask = solved.filter(({ task }) => task === name)
    expect(ofTask.length).toBeGreaterThanOrEqual(5)
    for (const { question, answer } of ofTask) expect(solve(question), question).toBe(answer)
  })

  it('answer with one of the options the question offers', () => {
    const withOptions = solved.filter(({ question }) => question.includes('\nOptions:\n'))
    expect(new Set(withOptions.map(({ task }) => task)).size).toBe(20)
    for (const { question, answer } of withOptions) {
      const offered = [...question.matchAll(/^(?:\([A-Z]\)(?= )|- \w+)/gm)].map(([option]) =>
        option.replace('- ', ''),
      )
      expect(offered, question).toContain(answer)
    }
  })

  it('offer no option twice', () => {
    for (const { question } of solved) {
      const texts = [...question.matchAll(/^(?:\([A-Z]\)|-) (.*)$/gm)].map((match) => match[1]?.trim())
      expect(new Set(texts).size, question).toBe(texts.length)
    }
  })
})

describe('the exemplars', () => {
  it.each([
    { family: 'gsm8k', tasks: [null], each: [8] },
    { family: 'math', tasks: [null], each: [4] },
    { family: 'bbh', tasks: BBH_TASKS, each: BBH_TASKS.map(() => 3) },
    { family: 'mmlu', tasks: [null, ...MMLU_TASKS], each: [5, ...MMLU_TASKS.map(() => 3)] },
  ] as const)('of $family are as many as its prompts show', ({ family, tasks, each }) => {
    const sets = readShippedExemplarSets(family)
    expect(sets.map(({ task }) => task)).toEqual(tasks)
    expect(sets.map(({ exemplars }) => exemplars.length)).toEqual(each)
    for (const { task, instruction } of sets) expect(instruction === null, `${task}`).toBe(task === null)
  })

  it('leave the closing sentence to the prompt template', () => {
    const closing = FAMILIES.flatMap(readShippedExemplars).filter(({ reasoning }) =>
      /answer is/i.test(reasoning),
    )
    expect(closing).toEqual([])
  })

  it('of MMLU offer four options and answer with a letter', () => {
    for (const { question, options, answer } of readShippedExemplars('mmlu')) {
      expect(new Set(options).size, question).toBe(4)
      expect(answer, question).toMatch(/^[A-D]$/)
    }
  })

  it('ask nothing that the sample asks, and nothing twice', () => {
    const asked = [...items, ...FAMILIES.flatMap(readShippedExemplars)].map(({ question }) =>
      squeeze(question),
    )
    expect(new Set(asked).size).toBe(asked.length)
  })
})
