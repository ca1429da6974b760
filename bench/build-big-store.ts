/** Makes the store that `big-store.ts` looks at: `node bench/build-big-store.ts FILE [ATTEMPTS]`. */
import { join } from 'node:path'
import { MMLU_SUBJECTS } from '#shared/board/mmlu-subjects.ts'
import type { HashedItem } from '#shared/domain/item.ts'
import type { Model } from '#shared/domain/model.ts'
import { seededRandom } from '#shared/statistics/random.ts'
import { readPromptTemplates } from '../src/main/engine/prompts/index.ts'
import {
  closeStore,
  commitAnswer,
  createRun,
  ensurePromptVersion,
  importDataset,
  indexResponses,
  inTransaction,
  listOpenAttempts,
  openStore,
  selectItems,
} from '../src/main/engine/store/index.ts'

const ITEMS = 14_042
const [path = '', attempts = '1000000'] = process.argv.slice(2)
const random = seededRandom(7)
const now = new Date('2026-03-01T12:00:00Z')
const store = openStore(path, {
  migrationsDir: join(import.meta.dirname, '..', 'db', 'migrations'),
  now: () => now,
})
const tasks = Object.values(MMLU_SUBJECTS).flatMap((group) => Object.keys(group))
const words = Array.from({ length: 5000 }, (_, index) => `word${index.toString(36)}`)
const RARE = ['photosynthesis', 'zymurgy', 'isotope', 'habeas']

/** Common words are common and rare ones rare, as in any language. */
const pickWord = (): string =>
  random() < 0.002
    ? (RARE[Math.floor(random() * RARE.length)] ?? '')
    : (words[Math.floor(words.length * random() ** 3)] ?? '')
const sentence = (length: number): string => Array.from({ length }, pickWord).join(' ')

const items = Array.from({ length: ITEMS }, (_, index): HashedItem => {
  const task = tasks[index % tasks.length] ?? ''
  const ordinal = Math.floor(index / tasks.length)
  return {
    benchmark: 'mmlu',
    task,
    split: 'test',
    ordinal,
    answerType: 'choice',
    question: `${sentence(25)}?`,
    options: Array.from({ length: 4 }, () => sentence(4)),
    gold: 'ABCD'[Math.floor(random() * 4)] ?? 'A',
    goldReasoning: null,
    level: null,
    hash: `bench/${task}/${ordinal}`,
  }
})
importDataset(store, { files: [], items, exemplarSets: [] }, now)
const stored = selectItems(store, { benchmark: 'mmlu', tasks: null, split: 'test' })
const templates = (await readPromptTemplates(join(import.meta.dirname, '..', 'resources'))).filter(
  ({ family, format }) => family === 'mmlu' && format === 'zero-shot-cot',
)
const prompt = { name: 'mmlu-zero-shot-cot', format: 'zero-shot-cot' as const, templates }
const promptVersionId = ensurePromptVersion(store, prompt, 'bench', now).id
const runs = Math.ceil(Number(attempts) / ITEMS)
for (let number = 1; number <= runs; number++) {
  addRun(number)
  if (number % 10 === 0) console.log(`${number} of ${runs} runs`)
}
closeStore(store)

function addRun(number: number): void {
  const model: Model = {
    name: `model-${number}`,
    provider: 'openai-compatible',
    modelId: `m${number}`,
    baseUrl: 'http://127.0.0.1:9/v1',
    keyEnv: null,
    organisation: null,
    paramsB: 7,
    type: 'RLHF',
    priceInUsdPerMtok: 1,
    priceOutUsdPerMtok: 2,
  }
  const runId = createRun(
    store,
    {
      label: null,
      model,
      benchmark: 'mmlu',
      format: 'zero-shot-cot',
      method: 'single',
      promptVersionId,
      promptStyle: 'chat',
      sampling: { temperature: 0, maxTokens: null, samples: 1, seed: null },
      selection: { tasks: null, limit: null, split: 'test' },
      concurrency: 8,
      extractorVersion: 1,
      tasks: [...Map.groupBy(stored, (item) => item.task)].map(([task, ofTask]) => ({
        task,
        prefix: [{ role: 'system', content: `You answer questions on ${task}.` }],
        exemplarSource: null,
        exemplarSet: null,
        shots: 0,
        itemIds: ofTask.map(({ id }) => id),
      })),
    },
    now,
  )
  const questions = new Map(stored.map((item) => [item.id, item]))
  inTransaction(store, () => {
    for (const attempt of listOpenAttempts(store, runId)) {
      const isRight = random() < 0.6
      const gold = questions.get(attempt.itemId)?.gold ?? 'A'
      const answer = isRight ? gold : gold === 'A' ? 'B' : 'A'
      const length = 20 + Math.floor(random() * 40)
      const text = `${sentence(length)} river, therefore the answer is (${answer}).`
      commitAnswer(
        store,
        {
          attempt,
          ask: { role: 'user', content: questions.get(attempt.itemId)?.question ?? '' },
          response: {
            text,
            thinking: null,
            finishReason: 'stop',
            providerFinishReason: 'stop',
            usage: { inputTokens: 120, outputTokens: length, reasoningTokens: 0 },
            costUsd: 0.0001,
            latencyMs: 300 + random() ** 4 * 20_000,
            retries: 0,
            retryStatuses: [],
            requestId: null,
            reportedModel: null,
          },
          score: {
            outcome: isRight ? 'correct' : 'wrong',
            credit: isRight ? 1 : 0,
            answer,
            canonical: answer,
            rule: 'answer-is',
            span: null,
            extractorVersion: 1,
          },
        },
        now,
      )
    }
  })
  indexResponses(store, runId, 0, Number.MAX_SAFE_INTEGER)
}
