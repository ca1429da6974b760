import { describe, expect, it } from 'vitest'
import type { Benchmark, Split } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'
import type { Exemplar, ExemplarSet, Item } from '#shared/domain/item.ts'
import { type ChosenExemplars, chooseExemplars } from './exemplars.ts'

const exemplar = (answer: string, reasoning: string | null): Exemplar => ({
  question: 'q',
  options: null,
  reasoning,
  answer,
})
const reasoned = [exemplar('1', 'r'), exemplar('2', 'r'), exemplar('3', 'r')]
const bare = [exemplar('1', null), exemplar('2', null)]

function setOf(benchmark: Benchmark, name: string, known: Partial<ExemplarSet> = {}): ExemplarSet {
  const rest = { task: null, source: 'official', instruction: `by ${name}`, exemplars: reasoned } as const
  return { benchmark, name, ...rest, ...known }
}

function itemOf(benchmark: Benchmark, task: string, split: Split, goldReasoning: string | null): Item {
  const rest = { ordinal: 0, answerType: 'choice', question: 'q', options: ['x', 'y'], level: null } as const
  return { benchmark, task, split, gold: 'A', goldReasoning, ...rest }
}

const own = (benchmark: Benchmark, task: string | null = null) =>
  setOf(benchmark, 'own', { source: 'own', task })
const train = [itemOf('gsm8k', 'gsm8k', 'train', 'because'), itemOf('gsm8k', 'gsm8k', 'train', 'because')]
const dev = [itemOf('mmlu', 'anatomy', 'dev', null), itemOf('mmlu', 'anatomy', 'dev', null)]
const flan = setOf('mmlu', 'flan-cot', { task: 'anatomy' })

interface Case {
  readonly what: string
  readonly benchmark: Benchmark
  readonly task?: string
  readonly format?: Format
  readonly sets: readonly ExemplarSet[]
  readonly splitItems?: readonly Item[]
  readonly expected: Partial<ChosenExemplars> | null
}

const CASES: readonly Case[] = [
  {
    what: 'the original of several official prompts',
    benchmark: 'gsm8k',
    sets: [own('gsm8k'), setOf('gsm8k', 'hardest'), setOf('gsm8k', 'original')],
    splitItems: train,
    expected: { source: 'official', setName: 'original', instruction: 'by original' },
  },
  {
    what: 'official ones before the split',
    benchmark: 'gsm8k',
    sets: [own('gsm8k'), setOf('gsm8k', 'hardest')],
    splitItems: train,
    expected: { source: 'official', setName: 'hardest' },
  },
  {
    what: 'the split before ours',
    benchmark: 'gsm8k',
    sets: [own('gsm8k')],
    splitItems: train,
    expected: { source: 'split', setName: 'train' },
  },
  {
    what: 'ours where there is nothing else',
    benchmark: 'gsm8k',
    sets: [own('gsm8k')],
    expected: { source: 'own', setName: 'own' },
  },
  {
    what: 'no split items that do not reason for a chain of thought',
    benchmark: 'gsm8k',
    sets: [own('gsm8k')],
    splitItems: [itemOf('gsm8k', 'gsm8k', 'train', null)],
    expected: { source: 'own' },
  },
  {
    what: "the task's before every task's",
    benchmark: 'bbh',
    task: 'navigate',
    sets: [own('bbh'), own('bbh', 'snarks'), { ...own('bbh', 'navigate'), name: 'for-navigate' }],
    expected: { setName: 'for-navigate' },
  },
  {
    what: "nothing of another task's or benchmark's",
    benchmark: 'bbh',
    task: 'navigate',
    sets: [own('bbh', 'snarks'), own('gsm8k')],
    splitItems: train,
    expected: null,
  },
  {
    what: "MMLU's dev split before the Flan prompts for answer-only",
    benchmark: 'mmlu',
    task: 'anatomy',
    format: 'in-context-ao',
    sets: [flan],
    splitItems: dev,
    expected: { source: 'official', setName: 'dev', instruction: 'by flan-cot' },
  },
  {
    what: 'the Flan prompts for chains of thought, as the dev split does not reason',
    benchmark: 'mmlu',
    task: 'anatomy',
    sets: [flan],
    splitItems: dev,
    expected: { source: 'official', setName: 'flan-cot', instruction: 'by flan-cot' },
  },
  {
    what: 'the Flan prompts for answer-only where there is no dev split',
    benchmark: 'mmlu',
    task: 'anatomy',
    format: 'in-context-ao',
    sets: [own('mmlu', 'anatomy'), flan],
    expected: { source: 'official', setName: 'flan-cot' },
  },
  {
    what: 'exemplars without reasoning for answer-only',
    benchmark: 'gsm8k',
    format: 'in-context-ao',
    sets: [setOf('gsm8k', 'original', { exemplars: bare })],
    expected: { setName: 'original', exemplars: bare },
  },
  {
    what: 'nothing in zero-shot',
    benchmark: 'gsm8k',
    format: 'zero-shot-cot',
    sets: [own('gsm8k')],
    expected: null,
  },
]

describe('chooseExemplars takes', () => {
  it.each(CASES)(
    '$what',
    ({ benchmark, task = benchmark, format = 'in-context-cot', sets, splitItems = [], expected }) => {
      const chosen = chooseExemplars({ benchmark, task, format, sets, splitItems, shots: 8 })
      if (expected === null) expect(chosen).toBeNull()
      else expect(chosen).toMatchObject(expected)
    },
  )

  it('no more than the template shows, the first ones', () => {
    const sets = [setOf('gsm8k', 'original')]
    const choice = {
      benchmark: 'gsm8k',
      task: 'gsm8k',
      format: 'in-context-cot',
      sets,
      splitItems: [],
    } as const
    expect(chooseExemplars({ ...choice, shots: 2 })?.exemplars).toEqual(reasoned.slice(0, 2))
  })

  it('no opening sentence where no set has one', () => {
    const choice = { benchmark: 'mmlu', task: 'anatomy', format: 'in-context-ao', shots: 5 } as const
    expect(chooseExemplars({ ...choice, sets: [], splitItems: dev })?.instruction).toBeNull()
  })

  it("a split item's gold and reasoning as answer and reasoning", () => {
    const choice = {
      benchmark: 'gsm8k',
      task: 'gsm8k',
      format: 'in-context-cot',
      sets: [],
      shots: 1,
    } as const
    expect(chooseExemplars({ ...choice, splitItems: train })?.exemplars).toEqual([
      { question: 'q', options: ['x', 'y'], reasoning: 'because', answer: 'A' },
    ])
  })
})
