import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { BENCHMARK_FACTS, FAMILIES } from '#shared/domain/benchmark.ts'
import {
  type Dataset,
  downloadDataset,
  readDatasets,
  readManifest,
} from '../../src/main/engine/benchmarks/index.ts'
import { realData } from '../support/data-folder.ts'
import { describeWithRealData } from '../support/real-data.ts'

const folder = realData ?? ''
const resources = fileURLToPath(new URL('../../resources', import.meta.url))

describeWithRealData('the official benchmark files', () => {
  let dataset: Dataset
  beforeAll(async () => {
    dataset = await readDatasets([folder])
  })

  const itemsOf = (benchmark: string, split: string) =>
    dataset.items.filter((item) => item.benchmark === benchmark && item.split === split)
  const tasksOf = (benchmark: string, split: string) =>
    new Set(itemsOf(benchmark, split).map(({ task }) => task))
  const setsNamed = (name: string) => dataset.exemplarSets.filter((set) => set.name === name)

  it('hold as many items and tasks as their papers say', () => {
    const counts = FAMILIES.map((family) => [
      family,
      itemsOf(family, 'test').length,
      tasksOf(family, 'test').size,
    ])
    expect(counts).toEqual([
      ['gsm8k', 1319, 1],
      ['math', 5000, 7],
      ['bbh', 6511, 27],
      ['mmlu', 14042, 57],
    ])
    for (const family of FAMILIES) {
      expect(itemsOf(family, 'test').length).toBe(BENCHMARK_FACTS[family].officialTestItems)
    }
    expect(dataset.items.filter(({ split }) => split === 'test').length).toBe(26_872)
    expect(itemsOf('gsm8k', 'train').length).toBe(7473)
    expect(itemsOf('mmlu', 'dev').length).toBe(285)
    expect(tasksOf('mmlu', 'dev')).toEqual(tasksOf('mmlu', 'test'))
  })

  it('give every item a hash of its own, the same at every reading', async () => {
    const hashes = dataset.items.map(({ hash }) => hash)
    expect(new Set(hashes).size).toBe(hashes.length)
    const again = await readDatasets([folder])
    expect(again.items.map(({ hash }) => hash)).toEqual(hashes)
    expect(again.exemplarSets.map(({ hash }) => hash)).toEqual(dataset.exemplarSets.map(({ hash }) => hash))
  })

  it('are the same dataset in whichever order the files are named', async () => {
    const paths = dataset.files.map(({ path }) => path).toReversed()
    const reversed = await readDatasets(paths)
    expect(reversed.items).toEqual(dataset.items)
    expect(reversed.exemplarSets).toEqual(dataset.exemplarSets)
  })

  it('keep apart what stands twice', () => {
    const twice = itemsOf('bbh', 'test').filter(({ task }) => task === 'causal_judgement')
    const golds = Map.groupBy(twice, ({ question }) => question)
    const differing = [...golds.values()].filter((items) => new Set(items.map(({ gold }) => gold)).size > 1)
    expect(differing).toHaveLength(2)
  })

  it('have a gold answer of the kind their task is scored by', () => {
    const kinds: Record<string, RegExp> = {
      number: /^-?\d+(?:\.\d+)?$/,
      choice: /^(?:[A-D]|\([A-R]\))$/,
      'boolean-like': /^(?:True|False|Yes|No|yes|no|valid|invalid)$/,
      words: /^\S+(?: \S+)+$/,
      brackets: /^[\])}>](?: [\])}>])*$/,
      math: /\S/,
    }
    const misfits = dataset.items.filter(({ answerType, gold }) => !kinds[answerType]?.test(gold))
    // In three questions of BBH the options were broken up at their commas; the target is the unbroken text.
    expect(misfits.map(({ task, ordinal, gold }) => [task, ordinal, gold])).toEqual([
      ['movie_recommendation', 163, 'Monsters, Inc'],
      ['ruin_names', 99, 'dearth, wind, & fire'],
      ['ruin_names', 144, 'rita, sue and bob poo'],
    ])
  })

  it('give MATH-500 the answers its file gives, and every one of its problems is in the test split', async () => {
    const path = join(folder, 'math/math500_with_answers.jsonl')
    const excerpt = await readDatasets([path])
    const test = new Set(itemsOf('math', 'test').map(({ hash }) => hash))
    expect(excerpt.items.length).toBe(500)
    expect(excerpt.items.every(({ hash }) => test.has(hash))).toBe(true)
    // Imported before the test split, it leaves that one's places free.
    const places = new Set(itemsOf('math', 'test').map(({ ordinal }) => ordinal))
    expect(excerpt.items.filter(({ ordinal }) => places.has(ordinal))).toEqual([])
    const given = (await readFile(path, 'utf8')).trim().split('\n')
    const boxed = new Map(excerpt.items.map(({ question, gold }) => [question, gold]))
    const differing = given
      .map((line) => JSON.parse(line) as { problem: string; answer: string })
      .filter(({ problem, answer }) => boxed.get(problem) !== answer)
    expect(differing).toEqual([])
  })

  it('have a worked-out prompt for every task of BBH, three examples each', async () => {
    const sets = setsNamed('cot-prompts')
    expect(new Set(sets.map(({ task }) => task))).toEqual(tasksOf('bbh', 'test'))
    expect(sets.map(({ exemplars }) => exemplars.length)).toEqual(Array(27).fill(3))
    const files = dataset.files.filter(({ path }) => /cot-prompts[\\/]/.test(path))
    for (const { path } of files) {
      const set = sets.find(({ task }) => task === basename(path, '.txt'))
      const text = (await readFile(path, 'utf8')).split('-----\n')[1]?.trim() ?? ''
      // sports_understanding alone goes on after “step by step.” on the same line.
      const gap = set?.task === 'sports_understanding' ? ' ' : '\n'
      const solved = set?.exemplars.map(
        ({ question, reasoning, answer }) =>
          `Q: ${question}\nA: Let's think step by step.${gap}${reasoning} So the answer is ${answer}.`,
      )
      expect([set?.instruction, ...(solved ?? [])].join('\n\n')).toBe(text)
    }
  })

  it('have the Flan prompt of every MMLU subject', () => {
    const sets = setsNamed('flan-cot')
    expect(new Set(sets.map(({ task }) => task))).toEqual(tasksOf('mmlu', 'test'))
    const short = sets.filter(({ exemplars }) => exemplars.length !== 5)
    expect(short.map(({ task, exemplars }) => [task, exemplars.length])).toEqual([
      ['college_chemistry', 4],
      ['formal_logic', 4],
      ['human_aging', 4],
    ])
    const exemplars = sets.flatMap((set) => set.exemplars)
    const odd = exemplars.filter(({ options }) => options?.length !== 4)
    expect(odd.map(({ question, options }) => [question.slice(0, 27), options?.length])).toEqual([
      ['Predict the number of lines', 5],
    ])
    expect(exemplars.filter(({ question, reasoning }) => /[\f\r]/.test(question + reasoning))).toEqual([])
    expect(exemplars.every(({ options }) => options?.every((option) => option !== ''))).toBe(true)
    expect(
      sets.every(({ instruction }) => instruction?.startsWith('The following are multiple choice')),
    ).toBe(true)
  })

  it('have the eight-shot prompts of GSM8K', () => {
    const answers = (name: string) => setsNamed(name)[0]?.exemplars.map(({ answer }) => answer)
    expect(answers('original')).toEqual(['6', '5', '39', '8', '9', '29', '33', '8'])
    expect(answers('hardest')).toHaveLength(8)
    expect(answers('spl-few-shot-cot')).toEqual(answers('original'))
  })

  it('are all that is read: recorded outputs and files of other tools are skipped with a reason', async () => {
    const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    )
    expect(dataset.files.length + dataset.skipped.length).toBe(all.length)
    expect(dataset.skipped.every(({ reason }) => reason !== '')).toBe(true)
    const skipped = dataset.skipped.map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/'))
    expect(
      skipped.filter((path) => !/^(?:interop|bbh\/code-davinci-002-outputs)\//.test(path)).sort(),
    ).toEqual([
      'README.md',
      'gsm8k/example_model_solutions.jsonl',
      'gsm8k/prompts/prompt_simple_4_cases.txt',
      'gsm8k/prompts/prompt_simple_4_cases_ao.txt',
      'gsm8k/prompts/spl_few_shot_cot.chatml',
      'gsm8k/prompts/spl_few_shot_direct.chatml',
      'gsm8k/prompts/spl_few_shot_direct.txt',
      'gsm8k/prompts/spl_zero_shot_cot.chatml',
      'gsm8k/prompts/spl_zero_shot_cot.txt',
      'gsm8k/prompts/spl_zero_shot_direct.chatml',
      'gsm8k/prompts/spl_zero_shot_direct.txt',
      'manifest.json',
      'math/sampled_solutions_8x50.jsonl',
    ])
  })

  it.each([
    ['bbh', 'navigate.json', '{"foo":1}', ':1: field “examples”: is missing'],
    ['bbh', 'cot-prompts/navigate.txt', '', ': is empty'],
    ['mmlu', 'test/anatomy_test.csv', '', ': is empty'],
    ['math', 'test.jsonl', '{"foo":1}', ':1: field “foo”: JSON with “foo” is in no benchmark’s format'],
  ])('are all that is read or none: %s with a damaged %s', async (family, name, content, message) => {
    const copy = await mkdtemp(join(tmpdir(), 'cothub-damaged-'))
    try {
      await cp(join(folder, family), copy, { recursive: true })
      await rm(join(copy, name))
      await writeFile(join(copy, name), content)
      await expect(readDatasets([copy])).rejects.toThrow(`${join(copy, name)}${message}`)
    } finally {
      await rm(copy, { recursive: true })
    }
  })

  it('are the bytes the download manifest pins', async () => {
    const manifest = await readManifest(resources)
    const fetch = () => Promise.reject(new Error('what is there must not be fetched'))
    const copy = await mkdtemp(join(tmpdir(), 'cothub-pinned-'))
    for (const family of FAMILIES) {
      const to = join(copy, family)
      for (const file of manifest.filter(({ benchmark }) => benchmark === family)) {
        await cp(join(folder, family, file.path), join(to, file.path))
      }
      await downloadDataset(family, { folder: to, manifest, fetch })
    }
    await rm(copy, { recursive: true })
  })
})
