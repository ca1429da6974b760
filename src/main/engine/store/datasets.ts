import type { BenchmarkData } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS, BENCHMARKS, type Benchmark, SPLITS } from '#shared/domain/benchmark.ts'
import type { DatasetFile, HashedExemplarSet, HashedItem } from '#shared/domain/item.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { indexItem } from './full-text.ts'

export interface ImportCounts {
  readonly itemsAdded: number
  readonly itemsKnown: number
  readonly exemplarSetsAdded: number
  readonly exemplarSetsKnown: number
}

/** Adds what the store does not hold yet, told by its hash; all of it or, when it fails, nothing. */
export function importDataset(
  store: Store,
  dataset: {
    readonly files: readonly DatasetFile[]
    readonly items: readonly HashedItem[]
    readonly exemplarSets: readonly HashedExemplarSet[]
  },
  now: Date,
): ImportCounts {
  const at = now.toISOString()
  return inTransaction(store, () => {
    for (const file of dataset.files) addFile(store, file, at)
    const itemsAdded = dataset.items.filter((item) => addItem(store, item)).length
    const exemplarSetsAdded = dataset.exemplarSets.filter((set) => addExemplarSet(store, set, at)).length
    return {
      itemsAdded,
      itemsKnown: dataset.items.length - itemsAdded,
      exemplarSetsAdded,
      exemplarSetsKnown: dataset.exemplarSets.length - exemplarSetsAdded,
    }
  })
}

function addFile(store: Store, file: DatasetFile, at: string): void {
  statement<[DatasetFile & { at: string }]>(
    store,
    `INSERT INTO dataset_file (sha256, benchmark, kind, path, byte_length, entry_count, imported_at)
     VALUES (@sha256, @benchmark, @kind, @path, @byteLength, @entries, @at)
     ON CONFLICT (sha256) DO NOTHING`,
  ).run({ ...file, at })
}

function addItem(store: Store, item: HashedItem): boolean {
  const options = item.options === null ? null : JSON.stringify(item.options)
  const { changes, rowId } = statement<[Omit<HashedItem, 'options'> & { options: string | null }]>(
    store,
    `INSERT INTO item (hash, benchmark, task, split, ordinal, answer_type, question, options, gold,
                       gold_reasoning, level)
     VALUES (@hash, @benchmark, @task, @split, @ordinal, @answerType, @question, @options, @gold,
             @goldReasoning, @level)
     ON CONFLICT (hash) DO NOTHING`,
  ).run({ ...item, options })
  if (changes === 0) return false
  indexItem(store, rowId, item)
  return true
}

function addExemplarSet(store: Store, set: HashedExemplarSet, at: string): boolean {
  return (
    statement<[Omit<HashedExemplarSet, 'exemplars'> & { exemplars: string; at: string }]>(
      store,
      `INSERT INTO exemplar_set (hash, benchmark, task, name, source, instruction, exemplars, imported_at)
       VALUES (@hash, @benchmark, @task, @name, @source, @instruction, @exemplars, @at)
       ON CONFLICT (hash) DO NOTHING`,
    ).run({ ...set, exemplars: JSON.stringify(set.exemplars), at }).changes === 1
  )
}

/** What there is of every benchmark, also of those with nothing imported; tasks of the test split first. */
export function listBenchmarkData(store: Store): BenchmarkData[] {
  type TaskRow = BenchmarkData['tasks'][number] & { benchmark: Benchmark }
  const tasks = statement<[], TaskRow>(
    store,
    `SELECT benchmark, split, task, MIN(answer_type) AS answerType, COUNT(*) AS items
       FROM item GROUP BY benchmark, split, task`,
  )
    .all()
    .sort((a, b) => SPLITS.indexOf(a.split) - SPLITS.indexOf(b.split))

  type ExemplarsRow = BenchmarkData['exemplars'][number] & { benchmark: Benchmark }
  const exemplars = statement<[], ExemplarsRow>(
    store,
    `SELECT benchmark, task, name, source, json_array_length(exemplars) AS exemplars
       FROM exemplar_set ORDER BY benchmark, task, id`,
  ).all()

  return BENCHMARKS.map((benchmark) => {
    const { name, officialTestItems } = BENCHMARK_FACTS[benchmark]
    const own = tasks.filter((row) => row.benchmark === benchmark).map(({ benchmark: _, ...task }) => task)
    const testItems = own.reduce((sum, { split, items }) => sum + (split === 'test' ? items : 0), 0)
    const ownExemplars = exemplars
      .filter((row) => row.benchmark === benchmark)
      .map(({ benchmark: _, ...set }) => set)
    return { benchmark, name, testItems, officialTestItems, tasks: own, exemplars: ownExemplars }
  })
}
