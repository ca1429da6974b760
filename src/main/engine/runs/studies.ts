import { hash } from 'node:crypto'
import type { RunRequest, StudyRequest } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import type { Variant, VariantKind } from '#shared/domain/variant.ts'
import {
  arrangeOptions,
  makeVariants,
  officialPromptOf,
  type Paraphrases,
  prepareTask,
  renderItem,
  type VariantPrompt,
} from '../prompts/index.ts'
import {
  insertStudy,
  inTransaction,
  listTasks,
  type Store,
  type StoredItem,
  selectItems,
} from '../store/index.ts'
import { createDraft, draftRun, namedPrompt, type RunDraft } from './plan.ts'
import { type BenchmarkSelection, selectBenchmarks } from './selection.ts'

/** A study as it would be run; nothing of it is stored. */
export interface StudyDraft {
  readonly variants: readonly VariantPrompt[]
  /** Kinds asked for of which nothing can be made here. */
  readonly without: readonly VariantKind[]
  /** For every model, a run for every variant. */
  readonly runs: readonly { readonly variant: Variant; readonly draft: RunDraft }[]
}

/** What ships: the benchmarks' own prompts, and other words for them. */
export interface ShippedWords {
  readonly templates: readonly PromptTemplate[]
  readonly paraphrases: Paraphrases
}

export function draftStudy(
  store: Store,
  { templates, paraphrases }: ShippedWords,
  request: StudyRequest,
  models: readonly Model[],
): StudyDraft {
  const selection = selectOne(store, request.benchmark)
  const { benchmark, tasks } = selection
  const officialIn = (format: StudyRequest['format']) => officialPromptOf(templates, benchmark, format)
  const items = selectItems(store, { benchmark, tasks, split: 'test' })
  const variants = makeVariants({
    base:
      request.prompt === null ? officialIn(request.format) : namedPrompt(store, request.prompt, [selection]),
    kinds: [...new Set(request.kinds)],
    perKind: request.perKind,
    officialIn,
    paraphrases,
    signatureOf: signer(store, selection.benchmark, items),
    hasOptions: items.some((item) => arrangeOptions(item, { by: 'reversed' }) !== item),
  })
  const without = request.kinds.filter(
    (kind) => kind !== 'base' && !variants.some((one) => one.kind === kind),
  )
  const runs = models.flatMap((model) =>
    variants.map(({ prompt, ...variant }) => ({
      variant,
      draft: draftRun(store, runRequestOf(request, variant), model, selection, prompt),
    })),
  )
  return { variants, without, runs }
}

/** Tasks and items of each that stand for all when prompts are told apart by what they send. */
const SIGNED_TASKS = 3
const SIGNED_ITEMS = 10

/** A short text for what a prompt sends: the same where two prompts come to the same. */
function signer(
  store: Store,
  benchmark: BenchmarkSelection['benchmark'],
  items: readonly StoredItem[],
): (prompt: Prompt) => string {
  const signed = [...Map.groupBy(items, ({ task }) => task)].slice(0, SIGNED_TASKS)
  return (prompt) => {
    const sent = signed.map(([task, ofTask]) => {
      const prepared = prepareTask(store, { prompt, benchmark, task, style: 'chat' })
      return ofTask.slice(0, SIGNED_ITEMS).map((item) => renderItem(prepared, item))
    })
    return hash('sha256', JSON.stringify(sent), 'hex')
  }
}

function selectOne(store: Store, selector: string): BenchmarkSelection {
  const [selection] = selectBenchmarks([selector], (name) => listTasks(store, name).map(({ task }) => task))
  if (!selection)
    throw new Problem('not-found', `there is no benchmark “${selector}”`, {
      detail: { kind: 'no-benchmark', name: selector, known: [...BENCHMARKS] },
    })
  return selection
}

function runRequestOf(request: StudyRequest, { key }: Variant): RunRequest {
  const { models, benchmark, format, limit, seed, maxTokens, concurrency, label } = request
  return {
    models,
    benchmarks: [benchmark],
    formats: [format],
    prompt: null,
    limit,
    seed,
    samples: 1,
    maxTokens,
    concurrency,
    label: `${label ?? 'sensitivity'}: ${key}`,
  }
}

/** Writes a study and its runs: all of it or nothing. */
export function planStudy(
  store: Store,
  { runs }: StudyDraft,
  request: StudyRequest,
  now: Date,
): { id: number; runIds: number[] } {
  return inTransaction(store, () => {
    const planned = runs.map(({ variant, draft }) => ({
      variant,
      runId: createDraft(
        store,
        draft,
        now,
        variant.kind === 'base' || variant.kind === 'format' ? 'shipped' : 'variant',
      ),
    }))
    const id = insertStudy(store, { label: request.label, request }, planned, now)
    return { id, runIds: planned.map(({ runId }) => runId) }
  })
}
