import { describe, expect, test } from 'vitest'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import type { DatasetFile, ExemplarSet, HashedExemplarSet } from '#shared/domain/item.ts'
import {
  firstItems,
  importDataset,
  listBenchmarkData,
  listExemplarSets,
  listTasks,
  readItem,
  selectItems,
  storeInfo,
} from './index.ts'
import { importItems, itemOf, NOON, openFixture } from './store.fixture.ts'

const FILE: DatasetFile = {
  path: '/data/bbh/navigate.json',
  sha256: 'a'.repeat(64),
  benchmark: 'bbh',
  kind: 'items',
  byteLength: 1000,
  entries: 2,
}

const exemplarSet = (known: Partial<ExemplarSet> = {}): HashedExemplarSet => {
  const set: ExemplarSet = {
    benchmark: 'bbh',
    task: 'navigate',
    name: 'cot-prompts',
    source: 'official',
    instruction: 'Follow the steps.',
    exemplars: [{ question: 'Turn left.', options: null, reasoning: 'One turn.', answer: 'No' }],
    ...known,
  }
  return { ...set, hash: `${set.benchmark}/${set.task}/${set.name}` }
}

const MMLU = itemOf({
  benchmark: 'mmlu',
  task: 'astronomy',
  answerType: 'choice',
  options: ['Mars', 'Venus', '“Sol”', ''],
  gold: 'A',
  goldReasoning: 'It is red.',
  level: '3',
})

describe('importing', () => {
  test('twice adds nothing the second time', () => {
    const store = openFixture()
    const dataset = {
      files: [FILE],
      items: [itemOf({ ordinal: 0 }), itemOf({ ordinal: 1 })],
      exemplarSets: [exemplarSet()],
    }
    expect(importDataset(store, dataset, NOON)).toEqual({
      itemsAdded: 2,
      itemsKnown: 0,
      exemplarSetsAdded: 1,
      exemplarSetsKnown: 0,
    })
    expect(importDataset(store, dataset, NOON)).toEqual({
      itemsAdded: 0,
      itemsKnown: 2,
      exemplarSetsAdded: 0,
      exemplarSetsKnown: 1,
    })
    expect(storeInfo(store).items).toBe(2)
  })

  test('is all or nothing', () => {
    const store = openFixture()
    const impossible = { ...itemOf({ ordinal: 1 }), split: 'nonsense' as 'test' }
    expect(() => importItems(store, [itemOf({ ordinal: 0 }), impossible])).toThrow(/CHECK constraint/)
    expect(storeInfo(store).items).toBe(0)
  })

  test('keeps every field of an item', () => {
    const store = openFixture()
    importItems(store, [MMLU])
    const [stored] = selectItems(store, { benchmark: 'mmlu', tasks: null, split: 'test' })
    expect(stored).toEqual({ ...MMLU, id: stored?.id })
    expect(readItem(store, stored?.id ?? 0)).toEqual(stored)
    expect(() => readItem(store, 4711)).toThrow('the store holds no item 4711')
  })

  test('keeps every field of an exemplar set', () => {
    const store = openFixture()
    const sets = [exemplarSet({ name: 'own', task: null, source: 'own', instruction: null }), exemplarSet()]
    importDataset(store, { files: [], items: [], exemplarSets: sets }, NOON)
    expect(listExemplarSets(store, 'bbh')).toEqual(sets)
    expect(listExemplarSets(store, 'mmlu')).toEqual([])
  })
})

describe('what was imported', () => {
  const store = openFixture()
  importItems(store, [
    itemOf({ task: 'web_of_lies', ordinal: 1 }),
    itemOf({ task: 'web_of_lies', ordinal: 0 }),
    itemOf({ task: 'navigate', ordinal: 10 }),
    itemOf({ task: 'navigate', ordinal: 9 }),
    itemOf({ task: 'navigate', ordinal: 0, split: 'train' }),
    MMLU,
  ])
  importDataset(store, { files: [], items: [], exemplarSets: [exemplarSet()] }, NOON)
  const places = (items: readonly { task: string; ordinal: number }[]) =>
    items.map(({ task, ordinal }) => `${task} ${ordinal}`)

  test('is listed for every benchmark, the test split first', () => {
    const listed = listBenchmarkData(store)
    expect(listed.map(({ benchmark, testItems }) => [benchmark, testItems])).toEqual(
      BENCHMARKS.map((benchmark) => [benchmark, { bbh: 4, mmlu: 1 }[benchmark as string] ?? 0]),
    )
    expect(listed.find(({ benchmark }) => benchmark === 'bbh')).toEqual({
      benchmark: 'bbh',
      name: 'BBH',
      testItems: 4,
      officialTestItems: 6511,
      tasks: [
        { task: 'navigate', split: 'test', answerType: 'boolean-like', items: 2 },
        { task: 'web_of_lies', split: 'test', answerType: 'boolean-like', items: 2 },
        { task: 'navigate', split: 'train', answerType: 'boolean-like', items: 1 },
      ],
      exemplars: [{ task: 'navigate', name: 'cot-prompts', source: 'official', exemplars: 1 }],
    })
  })

  test('has its tasks by name', () => {
    expect(listTasks(store, 'bbh')).toEqual([
      { task: 'navigate', answerType: 'boolean-like', items: 2 },
      { task: 'web_of_lies', answerType: 'boolean-like', items: 2 },
    ])
    expect(listTasks(store, 'bbh', 'dev')).toEqual([])
  })

  test.each([
    [null, ['navigate 9', 'navigate 10', 'web_of_lies 0', 'web_of_lies 1']],
    [
      ['web_of_lies', 'unknown'],
      ['web_of_lies 0', 'web_of_lies 1'],
    ],
    [[], []],
  ])('is selected by task, then in the order of its file: %j', (tasks, expected) => {
    expect(places(selectItems(store, { benchmark: 'bbh', tasks, split: 'test' }))).toEqual(expected)
  })

  test.each([
    ['navigate', 5, ['navigate 9', 'navigate 10']],
    ['navigate', 1, ['navigate 9']],
    [null, 3, ['navigate 9', 'navigate 10', 'web_of_lies 0']],
  ])('has first items: %s, %i', (task, limit, expected) => {
    expect(places(firstItems(store, { benchmark: 'bbh', task, split: 'test', limit }))).toEqual(expected)
  })
})
