import { type Benchmark, familyOf } from '#shared/domain/benchmark.ts'
import { isChainOfThought, isInContext } from '#shared/domain/format.ts'
import type { Exemplar, ExemplarSet, Item } from '#shared/domain/item.ts'
import {
  joinMessages,
  type Message,
  type Prompt,
  type PromptStyle,
  type PromptTemplate,
} from '#shared/domain/prompt.ts'
import { firstItems, listExemplarSets, type Store } from '../store/index.ts'
import { type ChosenExemplars, chooseExemplars } from './exemplars.ts'
import { orderExemplars, pickExemplars } from './pick-exemplars.ts'
import { renderAsk, renderPrefix } from './render.ts'
import { findTemplate } from './templates.ts'

/** Most exemplars a benchmark's own way shows: as many items of a train or dev split are read. */
const SPLIT_EXEMPLARS = 8
/** Most items of a split an exemplar is picked from, and most questions it may be likened to. */
const POOL = 20_000

/** What every item of a task is asked after, and where its exemplars come from. */
export interface TaskPrompt {
  readonly template: PromptTemplate
  readonly style: PromptStyle
  readonly prefix: readonly Message[]
  readonly exemplars: ChosenExemplars | null
}

/** Renders a prompt for a task: the one way there is, for runs and for previews of them. */
export function prepareTask(
  store: Store,
  {
    prompt,
    benchmark,
    task,
    style,
  }: { prompt: Prompt; benchmark: Benchmark; task: string; style: PromptStyle },
): TaskPrompt {
  const template = findTemplate(prompt.templates, familyOf(benchmark, task), prompt.format)
  const chosen = exemplarsFor(store, benchmark, task, template)
  const shared = { style, exemplars: chosen?.exemplars ?? [], instruction: chosen?.instruction ?? null, task }
  return { template, style, prefix: renderPrefix(template, shared), exemplars: chosen }
}

/** What is sent for an item of the task. */
export function renderItem({ template, style, prefix }: TaskPrompt, item: Item): Message[] {
  return joinMessages({ style, prefix, ask: renderAsk(template, { style, item }) })
}

/** The exemplars a template shows for a task: by its rule; else imported official ones, the train or dev split's, or ours. */
export function exemplarsFor(
  store: Store,
  benchmark: Benchmark,
  task: string,
  { format, shots, exemplars: rule }: Pick<PromptTemplate, 'format' | 'shots' | 'exemplars'>,
): ChosenExemplars | null {
  const sets: readonly ExemplarSet[] = listExemplarSets(store, benchmark)
  const official = (most: number) =>
    chooseExemplars({
      benchmark,
      task,
      format,
      sets,
      splitItems: splitItems(store, benchmark, task, SPLIT_EXEMPLARS),
      shots: most,
    })
  if (rule === undefined || !isInContext(format)) return official(shots)
  if (typeof rule.choose === 'object') {
    const exemplars = orderExemplars(rule.choose.given.slice(0, shots), rule)
    return { source: 'own', setName: 'given', instruction: official(0)?.instruction ?? null, exemplars }
  }
  if (rule.choose === 'official') {
    const chosen = official(shots)
    return chosen && { ...chosen, exemplars: orderExemplars(chosen.exemplars, rule) }
  }
  const pool = splitItems(store, benchmark, task, POOL).map(solvedBy).filter(usableIn(format))
  const fallback = pool.length > 0 ? null : official(POOL)
  const exemplars = pickExemplars(fallback?.exemplars ?? pool, rule, {
    shots,
    questions: () =>
      firstItems(store, { benchmark, task, split: 'test', limit: POOL }).map(({ question }) => question),
  })
  if (exemplars.length === 0) return null
  const instruction = official(0)?.instruction ?? fallback?.instruction ?? null
  return {
    source: fallback?.source ?? 'split',
    setName: `${fallback?.setName ?? 'split'}/${rule.choose}`,
    instruction,
    exemplars,
  }
}

/** Of the dev split where there is one, as it is made for the purpose; else of the train split. */
function splitItems(store: Store, benchmark: Benchmark, task: string, limit: number): Item[] {
  const dev = firstItems(store, { benchmark, task, split: 'dev', limit })
  return dev.length > 0 ? dev : firstItems(store, { benchmark, task, split: 'train', limit })
}

const solvedBy = ({ question, options, goldReasoning, gold }: Item): Exemplar => ({
  question,
  options,
  reasoning: goldReasoning,
  answer: gold,
})

const usableIn =
  (format: PromptTemplate['format']) =>
  ({ reasoning }: Exemplar): boolean =>
    !isChainOfThought(format) || (reasoning !== null && reasoning.trim() !== '')
