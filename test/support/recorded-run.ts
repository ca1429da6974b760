import { fileURLToPath } from 'node:url'
import {
  closeStore,
  commitAnswer,
  createRun,
  ensurePromptVersion,
  inTransaction,
  listOpenAttempts,
  openStore,
  readItem,
  type Store,
  type StoredItem,
  type StoredScore,
} from '../../src/main/engine/store/index.ts'
import { modelOf } from './asking.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')

/** Opens the store behind an engine, writes to it, and closes it again. */
export function withStore<T>(path: string, work: (store: Store) => T): T {
  const migrationsDir = fileURLToPath(new URL('../../db/migrations', import.meta.url))
  const store = openStore(path, { migrationsDir, now: () => NOW })
  try {
    return work(store)
  } finally {
    closeStore(store)
  }
}

/** A run over these items, all of one benchmark, with answers that are known already. Returns its id. */
export function recordRun(
  store: Store,
  name: string,
  items: readonly StoredItem[],
  answerTo: (item: StoredItem) => { readonly text: string; readonly score: StoredScore },
): number {
  const prompt = { name, format: 'in-context-cot' as const, templates: [] }
  const runId = createRun(
    store,
    {
      label: name,
      model: modelOf({ name: 'recorded', type: 'Base' }),
      benchmark: items[0]?.benchmark ?? 'sample',
      format: 'in-context-cot',
      method: 'single',
      promptVersionId: ensurePromptVersion(store, prompt, `hash of ${name}`, NOW).id,
      promptStyle: 'text',
      sampling: { temperature: 0, maxTokens: null, samples: 1, seed: null },
      selection: { tasks: null, limit: null, split: 'test' },
      concurrency: 1,
      extractorVersion: 1,
      tasks: [...Map.groupBy(items, (item) => item.task)].map(([task, ofTask]) => ({
        task,
        prefix: [],
        exemplarSource: null,
        exemplarSet: null,
        shots: 0,
        itemIds: ofTask.map((item) => item.id),
      })),
    },
    NOW,
  )
  inTransaction(store, () => {
    for (const attempt of listOpenAttempts(store, runId)) {
      const item = readItem(store, attempt.itemId)
      const { text, score } = answerTo(item)
      const response = {
        text,
        thinking: null,
        finishReason: 'stop' as const,
        providerFinishReason: 'stop',
        usage: { inputTokens: 10, outputTokens: text.length, reasoningTokens: 0 },
        costUsd: null,
        latencyMs: 100,
        retries: 0,
        retryStatuses: [],
        requestId: null,
        reportedModel: 'recorded-1',
      }
      commitAnswer(store, { attempt, ask: { role: 'user', content: item.question }, response, score }, NOW)
    }
  })
  return runId
}

export const scoreOf = (right: boolean): StoredScore => ({
  outcome: right ? 'correct' : 'wrong',
  credit: Number(right),
  answer: right ? 'right' : 'wrong',
  canonical: null,
  rule: null,
  span: null,
  extractorVersion: 1,
})
