/** What the runner's tests begin with: a store in memory, a provider that says what a test tells it to. */
import { fileURLToPath } from 'node:url'
import type { RunRequest } from '#shared/contract/views.ts'
import { readPromptTemplates } from '../prompts/index.ts'
import {
  type Completion,
  type CompletionRequest,
  type FailureKind,
  ProviderFailure,
} from '../providers/index.ts'
import { addModel, findRun, type RunRecord, type Store } from '../store/index.ts'
import { importItems, itemOf, MODEL, openFixture } from '../store/store.fixture.ts'
import { Runner } from './runner.ts'

export const RESOURCES = fileURLToPath(new URL('../../../../resources', import.meta.url))

/** What to say to the request of this number, from 1. */
export type Script = (number: number, request: CompletionRequest) => Completion | Promise<Completion>

export const says = (text: string): Completion => ({
  text,
  thinking: null,
  finishReason: 'stop',
  providerFinishReason: 'stop',
  usage: { inputTokens: 10, outputTokens: 5, reasoningTokens: 0 },
  requestId: null,
  reportedModel: null,
})

export function fails(kind: FailureKind, message = 'No.', status = 400): never {
  throw new ProviderFailure(kind, message, { status })
}

/** Nobody is there. */
export function isGone(): never {
  throw new ProviderFailure('retry', 'cannot reach http://h: connection refused', { isUnreachable: true })
}

export interface RunnerFixture {
  readonly store: Store
  readonly runner: Runner
  /** The questions asked so far, in order. */
  readonly asked: readonly string[]
  answer(script: Script): void
  /** What the next look at a model's address waits for. */
  holdPreflight(until: Promise<void>): void
  /** Plans and queues one run over the items; returns its id. */
  start(request?: Partial<RunRequest>): Promise<number>
  /** Waits until the run is not under way here any more. */
  ended(id: number): Promise<RunRecord>
}

/** A runner over `items` items of GSM8K whose questions are `Question 1`, `Question 2`, …, asked in that order. */
export async function runnerFixture(items: number): Promise<RunnerFixture> {
  const store = openFixture()
  importItems(
    store,
    Array.from({ length: items }, (_, ordinal) =>
      itemOf({
        benchmark: 'gsm8k',
        task: 'gsm8k',
        ordinal,
        answerType: 'number',
        question: `Question ${ordinal + 1}`,
        gold: '4',
      }),
    ),
  )
  addModel(store, MODEL, new Date())
  const asked: string[] = []
  let script: Script = () => says('The answer is 4.')
  let preflight = Promise.resolve()
  const complete = async (request: CompletionRequest): Promise<Completion> => {
    asked.push(request.item.question)
    return script(asked.length, request)
  }
  const runner = new Runner({
    store,
    templates: await readPromptTemplates(RESOURCES),
    providerOf: () => ({ complete }),
    preflight: () => preflight,
    now: () => new Date(),
    // No jitter: a retry comes at once.
    random: () => 0,
    drainMs: 60_000,
    heedMs: 20,
  })
  const find = (id: number): RunRecord => {
    const run = findRun(store, id)
    if (!run) throw new Error(`there is no run ${id}`)
    return run
  }
  return {
    store,
    runner,
    asked,
    answer: (next) => {
      script = next
    },
    holdPreflight: (until) => {
      preflight = until
    },
    async start(request = {}) {
      const [id] = await runner.start({
        models: [MODEL.name],
        benchmarks: ['gsm8k'],
        formats: ['zero-shot-cot'],
        prompt: null,
        limit: null,
        seed: null,
        samples: 1,
        maxTokens: null,
        concurrency: 1,
        label: null,
        ...request,
      })
      if (id === undefined) throw new Error('no run was started')
      return id
    },
    async ended(id) {
      while (runner.isPending(id)) await runner.changed(id)
      return find(id)
    },
  }
}
