import type { RunRequest } from '#shared/contract/views.ts'
import { familiesOf, familyOf } from '#shared/domain/benchmark.ts'
import { noModel } from '#shared/domain/missing.ts'
import { BASELINES, type Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptKind, PromptTemplate } from '#shared/domain/prompt.ts'
import type { Sampling } from '#shared/domain/run.ts'
import {
  exemplarsFor,
  findNamedPrompt,
  findTemplate,
  hashPrompt,
  officialPromptOf,
  prepareTask,
  promptStyleFor,
} from '../prompts/index.ts'
import { EXTRACTOR_VERSION } from '../scoring/index.ts'
import {
  createRun,
  ensurePromptVersion,
  findModel,
  inTransaction,
  listTasks,
  type RunPlan,
  type RunRecord,
  type Store,
  selectItems,
} from '../store/index.ts'
import { type BenchmarkSelection, limitItems, selectBenchmarks } from './selection.ts'

/**
 * Checks a request and writes the plan of every run it names (`models` × benchmarks × formats): all of them or,
 * with a {@link Problem}, none. Returns the new runs' ids in that order.
 */
export function planRuns(
  store: Store,
  templates: readonly PromptTemplate[],
  request: RunRequest,
  models: readonly Model[],
  now: Date,
): number[] {
  return inTransaction(store, () =>
    [...draftRuns(store, templates, request, models)].map((draft) => createDraft(store, draft, now)),
  )
}

/** A run as it would be planned; nothing of it is stored. */
export type RunDraft = Omit<RunPlan, 'promptVersionId'> & { readonly prompt: Prompt }

/** Writes a draft's run, and its prompt where that is new. Returns the run's id. */
export function createDraft(
  store: Store,
  { prompt, ...draft }: RunDraft,
  now: Date,
  kind: PromptKind = 'shipped',
): number {
  const promptVersionId = ensurePromptVersion(store, prompt, hashPrompt(prompt), now, { kind }).id
  return createRun(store, { ...draft, promptVersionId }, now)
}

/** Every run that a request names, one after another. Throws a {@link Problem} where there is no such thing. */
export function* draftRuns(
  store: Store,
  templates: readonly PromptTemplate[],
  request: RunRequest,
  models: readonly Model[],
): Generator<RunDraft> {
  const selections = selectBenchmarks(request.benchmarks, (benchmark) =>
    listTasks(store, benchmark).map(({ task }) => task),
  )
  const named = request.prompt === null ? null : namedPrompt(store, request.prompt, selections)
  for (const model of models)
    for (const selection of selections) {
      const prompts = named
        ? [named]
        : unique(request.formats).map((format) => officialPromptOf(templates, selection.benchmark, format))
      for (const prompt of prompts) yield draftRun(store, request, model, selection, prompt)
    }
}

/** The prompt of `NAME` or `NAME@VERSION`, which must have words for what is selected. */
export function namedPrompt(
  store: Store,
  reference: string,
  selections: readonly BenchmarkSelection[],
): Prompt {
  const { content, name } = findNamedPrompt(store, reference)
  const families = new Set(content.templates.map(({ family }) => family))
  const unfit = selections.find(
    ({ benchmark }) => !families.has(null) && familiesOf(benchmark).some((family) => !families.has(family)),
  )
  if (unfit)
    throw new Problem('bad-input', `the prompt “${name}” has no words for ${unfit.benchmark}`, {
      hint: `it is made for ${[...families].join(', ')}`,
      detail: {
        kind: 'prompt-unfit',
        name,
        for: unfit.benchmark,
        families: [...families].flatMap((family) => family ?? []),
      },
    })
  return content
}

/** A model's run over a benchmark with a prompt. */
export function draftRun(
  store: Store,
  request: RunRequest,
  model: Model,
  selection: BenchmarkSelection,
  prompt: Prompt,
): RunDraft {
  const { benchmark, tasks } = selection
  const all = selectItems(store, { benchmark, tasks, split: 'test' })
  const items = limitItems(all, request.limit, request.seed ?? 0)
  const byTask = Map.groupBy(items, (item) => item.task)
  const style = promptStyleFor(model)
  return {
    label: request.label,
    model,
    benchmark,
    format: prompt.format,
    method: 'single',
    prompt,
    promptStyle: style,
    sampling: samplingOf(request, model),
    selection: { tasks, limit: request.limit, split: 'test' },
    concurrency: request.concurrency,
    extractorVersion: EXTRACTOR_VERSION,
    tasks: [...byTask].map(([task, ofTask]) => {
      const { prefix, exemplars } = prepareTask(store, { prompt, benchmark, task, style })
      return {
        task,
        prefix,
        exemplarSource: exemplars?.source ?? null,
        exemplarSet: exemplars?.setName ?? null,
        shots: exemplars?.exemplars.length ?? 0,
        itemIds: ofTask.map((item) => item.id),
      }
    }),
  }
}

/** The answers of a task's exemplars, whatever the run's own format shows: what the `majority` baseline goes by. */
export function exemplarAnswers(
  store: Store,
  templates: readonly PromptTemplate[],
  benchmark: BenchmarkSelection['benchmark'],
  task: string,
): readonly string[] {
  const template = findTemplate(templates, familyOf(benchmark, task), 'in-context-ao')
  return exemplarsFor(store, benchmark, task, template)?.exemplars.map(({ answer }) => answer) ?? []
}

/** Registered models, or the baselines every store has, by their names. */
export function resolveModels(store: Store, names: readonly string[]): Model[] {
  return unique(names).map((name) => resolveModel(store, name))
}

function resolveModel(store: Store, name: string): Model {
  const model = findModel(store, name) ?? baselineModels().find((baseline) => baseline.name === name)
  if (model) return model
  throw noModel(name)
}

/** The baselines as models: `baseline:random` and its like, there without any set-up. */
export function baselineModels(): Model[] {
  return BASELINES.map((modelId) => ({
    name: `baseline:${modelId}`,
    provider: 'baseline',
    modelId,
    baseUrl: null,
    keyEnv: null,
    organisation: null,
    paramsB: null,
    type: null,
    priceInUsdPerMtok: 0,
    priceOutUsdPerMtok: 0,
  }))
}

function samplingOf(request: RunRequest, model: Model): Sampling {
  const { samples, seed, maxTokens } = request
  // Reasoning models refuse a temperature; repeats at temperature 0 would be the same answer again.
  const fallback = model.type === 'Reasoning' ? null : samples > 1 ? 0.7 : 0
  return { temperature: request.temperature ?? fallback, maxTokens, samples, seed }
}

/** The request that would plan a run like this one again. */
export function requestOf({
  label,
  model,
  benchmark,
  format,
  prompt,
  selection,
  sampling,
  concurrency,
}: RunRecord): RunRequest {
  const isOfficial = prompt.name === `${benchmark}-${format}`
  const { tasks, limit } = selection
  const { samples, seed, maxTokens, temperature } = sampling
  return {
    models: [model.name],
    benchmarks: tasks === null ? [benchmark] : tasks.map((task) => `${benchmark}/${task}`),
    formats: [format],
    prompt: isOfficial ? null : `${prompt.name}@${prompt.version}`,
    limit,
    seed,
    samples,
    ...(temperature !== null && { temperature }),
    maxTokens,
    concurrency,
    label,
  }
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
