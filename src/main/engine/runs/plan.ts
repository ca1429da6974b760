import type { RunRequest } from '#shared/contract/views.ts'
import { familiesOf, familyOf } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'
import type { ExemplarSet } from '#shared/domain/item.ts'
import { BASELINES, type Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import type { Sampling } from '#shared/domain/run.ts'
import {
  type ChosenExemplars,
  chooseExemplars,
  findTemplate,
  hashPrompt,
  promptStyleFor,
  renderPrefix,
} from '../prompts/index.ts'
import { EXTRACTOR_VERSION } from '../scoring/index.ts'
import {
  createRun,
  ensurePromptVersion,
  findModel,
  firstItems,
  inTransaction,
  listExemplarSets,
  listTasks,
  type RunPlan,
  type RunRecord,
  type Store,
  selectItems,
} from '../store/index.ts'
import { type BenchmarkSelection, limitItems, selectBenchmarks } from './selection.ts'

/** Most exemplars any template shows: as many items of a train or dev split are read. */
const SPLIT_EXEMPLARS = 8

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
    [...draftRuns(store, templates, request, models)].map(({ prompt, ...draft }) => {
      const promptVersionId = ensurePromptVersion(store, prompt, hashPrompt(prompt), now).id
      return createRun(store, { ...draft, promptVersionId }, now)
    }),
  )
}

/** A run as it would be planned; nothing of it is stored. */
export type RunDraft = Omit<RunPlan, 'promptVersionId'> & { readonly prompt: Prompt }

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
  for (const model of models)
    for (const selection of selections)
      for (const format of unique(request.formats))
        yield draftRun(store, templates, request, model, selection, format)
}

function draftRun(
  store: Store,
  templates: readonly PromptTemplate[],
  request: RunRequest,
  model: Model,
  selection: BenchmarkSelection,
  format: Format,
): RunDraft {
  const { benchmark, tasks } = selection
  const all = selectItems(store, { benchmark, tasks, split: 'test' })
  const items = limitItems(all, request.limit, request.seed ?? 0)
  const byTask = Map.groupBy(items, (item) => item.task)
  const prompt: Prompt = {
    name: `${benchmark}-${format}`,
    format,
    // All of the benchmark's, whichever tasks are asked: else a run of a few tasks would be another prompt version.
    templates: familiesOf(benchmark).map((family) => findTemplate(templates, family, format)),
  }
  const style = promptStyleFor(model)
  return {
    label: request.label,
    model,
    benchmark,
    format,
    method: 'single',
    prompt,
    promptStyle: style,
    sampling: samplingOf(request, model),
    selection: { tasks, limit: request.limit, split: 'test' },
    concurrency: request.concurrency,
    extractorVersion: EXTRACTOR_VERSION,
    tasks: [...byTask].map(([task, ofTask]) => {
      const template = findTemplate(prompt.templates, familyOf(benchmark, task), format)
      const chosen = exemplarsFor(store, benchmark, task, template)
      const exemplars = chosen?.exemplars ?? []
      return {
        task,
        prefix: renderPrefix(template, { style, exemplars, instruction: chosen?.instruction ?? null, task }),
        exemplarSource: chosen?.source ?? null,
        exemplarSet: chosen?.setName ?? null,
        shots: exemplars.length,
        itemIds: ofTask.map((item) => item.id),
      }
    }),
  }
}

/** The exemplars a template shows for a task: imported official ones, else the train or dev split's, else ours. */
function exemplarsFor(
  store: Store,
  benchmark: BenchmarkSelection['benchmark'],
  task: string,
  { format, shots }: PromptTemplate,
): ChosenExemplars | null {
  const sets: readonly ExemplarSet[] = listExemplarSets(store, benchmark)
  const fromSplit = (split: 'train' | 'dev') =>
    firstItems(store, { benchmark, task, split, limit: SPLIT_EXEMPLARS })
  const dev = fromSplit('dev')
  const splitItems = dev.length > 0 ? dev : fromSplit('train')
  return chooseExemplars({ benchmark, task, format, sets, splitItems, shots })
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
  throw new Problem('not-found', `there is no model “${name}”`, {
    hint: '“cothub model list” shows what there is, “cothub model add” adds one',
  })
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
  selection,
  sampling,
  concurrency,
}: RunRecord): RunRequest {
  const { tasks, limit } = selection
  const { samples, seed, maxTokens, temperature } = sampling
  return {
    models: [model.name],
    benchmarks: tasks === null ? [benchmark] : tasks.map((task) => `${benchmark}/${task}`),
    formats: [format],
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
