import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReportedModel, Source, StorableFigure } from '#shared/board/figure.ts'
import { boardView } from '#shared/contract/board-view.ts'
import { databaseOf } from './connection.ts'
import {
  addImported,
  addModel,
  closeStore,
  deleteView,
  listFigureSources,
  listHeadlineFigures,
  listImportedSets,
  listModelFigures,
  listModels,
  listReportedModels,
  listSavedViews,
  listTaskFigures,
  loadPublished,
  publishedVersion,
  removeImportedSet,
  saveView,
} from './index.ts'
import { MIGRATIONS, MODEL, NOON, openFixture, temporaryFolder } from './store.fixture.ts'

const source: Source = {
  id: 7,
  title: 'A page',
  url: 'https://example.org',
  date: '2025-02',
  attribution: null,
}
const model: ReportedModel = {
  name: 'Ada-7B',
  organisation: 'Ada',
  released: '2025-01',
  paramsB: 7,
  activeParamsB: null,
  type: 'RLHF',
  openWeights: true,
}
const figure: StorableFigure = {
  model: 'Ada-7B',
  source: 7,
  benchmark: 'gsm8k',
  task: null,
  score: 0.812,
  metric: 'accuracy',
  shots: 8,
  chainOfThought: true,
  hubRun: null,
  note: 'a note',
  marks: ['comparison'],
}
const results = (...figures: Partial<StorableFigure>[]) => ({
  sources: [source],
  models: [model],
  figures: figures.map((known) => ({ ...figure, ...known })),
})
const edition = (version: number, ...figures: Partial<StorableFigure>[]) => ({
  version,
  compiled: '2026-01-01',
  ...results(...figures),
})

describe('published results', () => {
  test('are kept with every field', () => {
    const store = openFixture()
    expect(loadPublished(store, edition(1, {}, { benchmark: 'bbh', task: 'navigate' }), NOON)).toEqual({
      added: 2,
      known: 0,
      repeated: 0,
    })
    const [kept] = listHeadlineFigures(store)
    expect(kept).toEqual({
      ...figure,
      id: expect.stringMatching(/^published\/[0-9a-f]{32}$/),
      provenance: 'published',
      source: { ...source, id: expect.any(Number) },
    })
    expect(listReportedModels(store)).toEqual([model])
    expect(listModelFigures(store, 'Ada-7B').map(({ task }) => task)).toEqual([null, 'navigate'])
    expect(listTaskFigures(store, 'bbh').map(({ task }) => task)).toEqual(['navigate'])
    expect(listTaskFigures(store, 'gsm8k')).toEqual([])
  })

  test('give way to a newer edition only, which keeps what the user imported', () => {
    const store = openFixture()
    loadPublished(store, edition(2, { score: 0.2 }), NOON)
    addImported(store, 'mine.csv', results({ score: 0.5 }), NOON)
    for (const version of [1, 2])
      expect(loadPublished(store, edition(version, { score: 0.1 }), NOON)).toMatchObject({
        added: 0,
        known: 1,
      })
    expect(publishedVersion(store)).toBe(2)
    expect(loadPublished(store, edition(3, { score: 0.3 }), NOON)).toMatchObject({ added: 1, known: 0 })
    expect(publishedVersion(store)).toBe(3)
    expect(listHeadlineFigures(store).map(({ score }) => score)).toEqual([0.5, 0.3])
  })
})

describe('imports', () => {
  test('add what is not known yet, in any set', () => {
    const store = openFixture()
    loadPublished(store, edition(1, {}), NOON)
    expect(addImported(store, 'a.csv', results({}, { score: 0.1 }, { score: 0.1 }), NOON)).toEqual({
      added: 1,
      known: 1,
      repeated: 1,
      besidePublished: 1,
    })
    expect(addImported(store, 'again.csv', results({}, { score: 0.1 }), NOON)).toMatchObject({
      added: 0,
      known: 2,
    })
    expect(listImportedSets(store)).toEqual([
      { id: expect.any(Number), name: 'a.csv', importedAt: NOON.toISOString(), figures: 1 },
    ])
  })

  test('are taken back with their models and sources', () => {
    const store = openFixture()
    loadPublished(store, edition(1, {}), NOON)
    addImported(store, 'a.csv', results({ score: 0.1 }), NOON)
    const [imported] = listImportedSets(store)
    expect(removeImportedSet(store, imported?.id ?? 0)).toEqual(imported)
    expect(removeImportedSet(store, imported?.id ?? 0)).toBeNull()
    expect(listHeadlineFigures(store).map(({ provenance }) => provenance)).toEqual(['published'])
    expect(listFigureSources(store)).toHaveLength(1)
    expect(listReportedModels(store)).toHaveLength(1)
  })

  test('never take the published results with them', () => {
    const store = openFixture()
    loadPublished(store, edition(1, {}), NOON)
    expect(removeImportedSet(store, 1)).toBeNull()
    expect(listHeadlineFigures(store)).toHaveLength(1)
  })
})

test('saved views are kept by name, replaced and deleted', () => {
  const store = openFixture()
  const view = boardView.parse({ text: 'llama' })
  saveView(store, 'b', boardView.parse({}), NOON)
  saveView(store, 'a', boardView.parse({}), NOON)
  saveView(store, 'a', view, NOON)
  expect(listSavedViews(store).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(listSavedViews(store)[0]?.view).toEqual(view)
  expect(deleteView(store, 'a')).toBe(true)
  expect(deleteView(store, 'a')).toBe(false)
})

test('a store from before the board gets its tables and keeps what it had', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'store.sqlite')
  const before = join(folder.path, 'migrations')
  mkdirSync(before)
  copyFileSync(join(MIGRATIONS, '0001_initial.sql'), join(before, '0001_initial.sql'))
  const old = openFixture(path, before)
  addModel(old, MODEL, NOON)
  expect(() => listHeadlineFigures(old)).toThrow()
  closeStore(old)

  const store = openFixture(path)
  expect(listModels(store)).toEqual([MODEL])
  expect(listHeadlineFigures(store)).toEqual([])
  loadPublished(store, edition(1, {}), NOON)
  expect(databaseOf(store).pragma('foreign_key_check')).toEqual([])
  closeStore(store)
})
