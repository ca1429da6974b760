import type { Benchmark } from '#shared/domain/benchmark.ts'
import { type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import {
  EXEMPLAR_SOURCES,
  type Exemplar,
  type ExemplarSet,
  type ExemplarSource,
  type Item,
} from '#shared/domain/item.ts'

/** The exemplars a task is shown, and where they come from. */
export interface ChosenExemplars {
  readonly source: ExemplarSource
  readonly setName: string
  /** The task's opening sentence: the set's own, or else another's, so that every format opens alike. */
  readonly instruction: string | null
  readonly exemplars: readonly Exemplar[]
}

export interface ExemplarQuery {
  readonly benchmark: Benchmark
  readonly task: string
  readonly format: Format
  /** What is imported for the benchmark, and ours. */
  readonly sets: readonly ExemplarSet[]
  /** Solved items of the train or dev split, in their file's order. */
  readonly splitItems: readonly Item[]
  /** Most exemplars shown. */
  readonly shots: number
}

/** Which of several official sets is taken first; one not named here comes last. */
const OFFICIAL_ORDER = ['original', 'cot-prompts', 'dev', 'flan-cot']

/**
 * The exemplars to show: imported official ones where there are any, else the train or dev split's, else ours;
 * of each, those made for the task before those made for every task. A chain of thought needs exemplars that
 * reason. Null in zero-shot formats, and where nothing fits.
 */
export function chooseExemplars(choice: ExemplarQuery): ChosenExemplars | null {
  if (!isInContext(choice.format)) return null
  const candidates = listCandidates(choice)
  const opening = candidates.find((set) => set.instruction !== null)?.instruction ?? null
  for (const { source, name, instruction, exemplars } of candidates) {
    const usable = isChainOfThought(choice.format) ? exemplars.filter(reasons) : exemplars
    if (usable.length > 0)
      return {
        source,
        setName: name,
        instruction: instruction ?? opening,
        exemplars: usable.slice(0, choice.shots),
      }
  }
  return null
}

const reasons = ({ reasoning }: Exemplar): boolean => reasoning !== null && reasoning.trim() !== ''

function listCandidates({ benchmark, task, sets, splitItems }: ExemplarQuery): ExemplarSet[] {
  const fromSplit = setOfSplit(
    splitItems.filter((item) => item.benchmark === benchmark && item.task === task),
  )
  return sets
    .filter((set) => set.benchmark === benchmark && (set.task === null || set.task === task))
    .concat(fromSplit ?? [])
    .sort((a, b) => compareRanks(rankOf(a), rankOf(b)))
}

function setOfSplit(items: readonly Item[]): ExemplarSet | null {
  const [first] = items
  if (!first) return null
  return {
    benchmark: first.benchmark,
    task: first.task,
    name: first.split,
    // MMLU's dev split is made for the purpose: it holds the benchmark's official five shots.
    source: first.benchmark === 'mmlu' && first.split === 'dev' ? 'official' : 'split',
    instruction: null,
    exemplars: items.map(({ question, options, goldReasoning, gold }) => ({
      question,
      options,
      reasoning: goldReasoning,
      answer: gold,
    })),
  }
}

/** Source, then whether it is made for the task, then name: lower comes first. */
function rankOf({ source, task, name }: ExemplarSet): readonly number[] {
  const byName = OFFICIAL_ORDER.indexOf(name)
  return [
    EXEMPLAR_SOURCES.indexOf(source),
    task === null ? 1 : 0,
    byName < 0 ? OFFICIAL_ORDER.length : byName,
  ]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((rank, index) => rank !== b[index])
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0)
}
