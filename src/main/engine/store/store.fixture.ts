/** What the store's tests begin with. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as z from 'zod'
import { itemsQuery } from '#shared/contract/attempts.ts'
import type { ItemsQuery } from '#shared/contract/views.ts'
import type { HashedItem, Item } from '#shared/domain/item.ts'
import type { Model } from '#shared/domain/model.ts'
import type { ScoredOutcome } from '#shared/domain/outcome.ts'
import {
  type Answer,
  createRun,
  ensurePromptVersion,
  type Failure,
  importDataset,
  listOpenAttempts,
  type OpenAttempt,
  openStore,
  type RunPlan,
  type Store,
  type StoredScore,
  selectItems,
} from './index.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../../../db/migrations', import.meta.url))
export const NOON = new Date('2026-03-01T12:00:00.000Z')

export const openFixture = (path = ':memory:', migrationsDir = MIGRATIONS): Store =>
  openStore(path, { migrationsDir, now: () => NOON })

/** A folder of the test's own, gone when the scope that declared it with `using` ends. */
export function temporaryFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'cothub-store-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

export const itemOf = (known: Partial<Item>): HashedItem => {
  const item: Item = {
    benchmark: 'bbh',
    task: 'navigate',
    split: 'test',
    ordinal: 0,
    answerType: 'boolean-like',
    question: `Do you return to the start? (${known.task ?? 'navigate'} ${known.ordinal ?? 0})`,
    options: null,
    gold: 'Yes',
    goldReasoning: null,
    level: null,
    ...known,
  }
  return { ...item, hash: `${item.benchmark}/${item.task}/${item.split}/${item.ordinal}` }
}

export const importItems = (store: Store, items: readonly HashedItem[]) =>
  importDataset(store, { files: [], items, exemplarSets: [] }, NOON)

export const MODEL: Model = {
  name: 'tested',
  provider: 'openai-compatible',
  modelId: 'tested-1',
  baseUrl: 'http://127.0.0.1:8000/v1',
  keyEnv: null,
  organisation: 'Nobody',
  paramsB: 7,
  type: 'Base',
  priceInUsdPerMtok: 1,
  priceOutUsdPerMtok: 2,
}

/** A run over every test item of BBH that the store holds. */
export function planOf(store: Store, known: Partial<RunPlan> & { samples?: number } = {}): RunPlan {
  const { samples = 1, ...plan } = known
  const items = selectItems(store, { benchmark: 'bbh', tasks: null, split: 'test' })
  const prompt = { name: 'bbh-zero-shot-cot', format: 'zero-shot-cot' as const, templates: [] }
  return {
    label: null,
    model: MODEL,
    benchmark: 'bbh',
    format: 'zero-shot-cot',
    method: 'single',
    promptVersionId: ensurePromptVersion(store, prompt, 'hash-of-the-prompt', NOON).id,
    promptStyle: 'chat',
    sampling: { temperature: 0, maxTokens: 64, samples, seed: null },
    selection: { tasks: null, limit: null, split: 'test' },
    concurrency: 4,
    extractorVersion: 1,
    tasks: [...Map.groupBy(items, (item) => item.task)].map(([task, ofTask]) => ({
      task,
      prefix: [{ role: 'system', content: `You solve ${task}.` }],
      exemplarSource: null,
      exemplarSet: null,
      shots: 0,
      itemIds: ofTask.map((item) => item.id),
    })),
    ...plan,
  }
}

/** A store in memory with `items` items in each of two tasks, and a run over them. */
export function storeWithRun(options: { items?: number; samples?: number; path?: string } = {}): {
  store: Store
  runId: number
} {
  const { items = 3, samples = 1, path } = options
  const store = openFixture(path)
  importItems(
    store,
    ['navigate', 'web_of_lies'].flatMap((task) =>
      Array.from({ length: items }, (_, ordinal) => itemOf({ task, ordinal })),
    ),
  )
  return { store, runId: createRun(store, planOf(store, { samples }), NOON) }
}

/** What lists a run's items; all of them unless told otherwise. */
export const queryOf = (known: z.input<typeof itemsQuery>): ItemsQuery => itemsQuery.parse(known)

export const scoreOf = (outcome: ScoredOutcome, known: Partial<StoredScore> = {}): StoredScore => ({
  outcome,
  credit: outcome === 'correct' ? 1 : outcome === 'partial' ? 0.5 : 0,
  answer: outcome === 'no-answer' ? null : 'Yes',
  canonical: outcome === 'no-answer' ? null : 'yes',
  rule: 'marker',
  span: { start: 17, end: 20 },
  extractorVersion: 1,
  ...known,
})

/** The open attempt at `index` in the order they are asked. */
export function openAttempt(store: Store, runId: number, index = 0): OpenAttempt {
  const attempt = listOpenAttempts(store, runId)[index]
  if (!attempt) throw new Error(`there is no open attempt ${index}`)
  return attempt
}

export const answerOf = (
  attempt: OpenAttempt,
  score: StoredScore = scoreOf('correct'),
  response: Partial<Answer['response']> = {},
): Answer => ({
  attempt,
  ask: { role: 'user', content: 'Do you return to the start?' },
  response: {
    text: 'So the answer is Yes.',
    thinking: null,
    finishReason: 'stop',
    providerFinishReason: 'stop',
    usage: { inputTokens: 100, outputTokens: 20, reasoningTokens: 5 },
    costUsd: 0.25,
    latencyMs: 12.6,
    retries: 0,
    retryStatuses: [],
    requestId: 'req-1',
    reportedModel: 'tested-1-2026',
    ...response,
  },
  score,
})

export const failureOf = (attempt: OpenAttempt, message = 'overloaded'): Failure => ({
  attempt,
  ask: { role: 'user', content: 'Do you return to the start?' },
  kind: 'retry',
  status: 503,
  message,
  tries: 6,
})
