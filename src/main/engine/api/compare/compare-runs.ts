import type { ComparedSides, Comparison, Verdict } from '#shared/contract/views.ts'
import { SUBGROUPINGS, type Subgrouping } from '#shared/domain/comparison.ts'
import { noRun } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import { adjustHolm } from '#shared/statistics/holm.ts'
import {
  comparePairedMeans,
  comparePairs,
  FEWEST_ITEMS,
  judge,
  type PairedComparison,
} from '../../analysis/index.ts'
import {
  findRun,
  type ItemResult,
  listItemResults,
  listReportedSnapshots,
  type RunRecord,
  type Store,
} from '../../store/index.ts'
import { summariseRun } from '../run-view.ts'
import { isRepeat, listConfounders } from './confounders.ts'
import { compareGroups, lengthQuarters, type PairedItem, pairItems } from './pair-items.ts'

/** The runs of each side; throws a {@link Problem} for one that is not there, or is on both sides. */
export function findSides(
  store: Store,
  { a, b, judgement }: ComparedSides,
): { a: RunRecord[]; b: RunRecord[] } {
  const shared = a.find((id) => b.includes(id))
  if (shared !== undefined)
    throw new Problem('bad-input', `run ${shared} is on both sides`, {
      hint: 'name two different runs, or groups that share none',
      detail: { kind: 'run-on-both-sides', id: shared },
    })
  const find = (id: number): RunRecord => {
    const run = findRun(store, id, judgement)
    if (run) return run
    throw noRun(id)
  }
  return { a: [...new Set(a)].map(find), b: [...new Set(b)].map(find) }
}

export function compareRuns(store: Store, sides: ComparedSides): Comparison {
  const runs = findSides(store, sides)
  const resultsA = listItemResults(store, sides.a, sides.judgement)
  const resultsB = listItemResults(store, sides.b, sides.judgement)
  const { pairs, unmatched } = pairItems(resultsA, resultsB)
  const compared = comparePairs(pairs)
  const tasks = withHolm(compareGroups(pairs, (item) => item.task))
  const sideOf = (side: 'a' | 'b', items: number) => ({
    runs: runs[side],
    snapshots: listReportedSnapshots(store, sides[side]),
    items,
    unmatched: unmatched[side],
  })
  const a = sideOf('a', resultsA.length)
  const b = sideOf('b', resultsB.length)
  return {
    ...figuresOf(compared),
    a: runs.a.map((run) => summariseRun(store, run)),
    b: runs.b.map((run) => summariseRun(store, run)),
    judgement: sides.judgement,
    verdict: verdictOf(compared),
    unmatched,
    both: compared.both,
    neither: compared.neither,
    mcnemarP: compared.mcnemarP,
    test: compared.test,
    mde: compared.mde,
    macro: macroOf(tasks),
    repeats: isRepeat(a, b),
    differs: listConfounders(a, b),
    tasks: tasks.map(({ name, ...figures }) => ({ task: name, ...figures })),
    subgroups: SUBGROUPINGS.flatMap((by) => subgroupsOf(pairs, by)),
    costUsd: meansOf(pairs, (result) => result.costUsd),
    inputTokens: meansOf(pairs, (result) => result.inputTokens),
    outputTokens: meansOf(pairs, (result) => result.outputTokens),
    latencyMs: meansOf(pairs, (result) => result.latencyMs),
  }
}

function figuresOf({ n, accuracyA, accuracyB, difference, ci95, onlyA, onlyB, p }: PairedComparison) {
  const bounds: [number, number] | null = ci95 && [ci95[0], ci95[1]]
  return { n, accuracyA, accuracyB, difference, ci95: bounds, onlyA, onlyB, p }
}

type Group = ReturnType<typeof figuresOf> & { readonly name: string; readonly holmP: number }

function withHolm(groups: readonly { name: string; compared: PairedComparison }[]): Group[] {
  const adjusted = adjustHolm(groups.map(({ compared }) => compared.p))
  return groups.map(({ name, compared }, index) => ({
    name,
    ...figuresOf(compared),
    holmP: adjusted[index] ?? 1,
  }))
}

/** None where all items are of one group: that is the comparison itself. */
function subgroupsOf(pairs: readonly PairedItem[], by: Subgrouping) {
  const nameOf: Readonly<Record<Subgrouping, (item: ItemResult) => string | null>> = {
    level: (item) => item.level,
    length: lengthQuarters(pairs),
    'answer-type': (item) => item.answerType,
  }
  const groups = withHolm(compareGroups(pairs, nameOf[by]))
  if (groups.length < 2) return []
  const ordered = groups.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  return ordered.map((group) => ({ by, ...group }))
}

function macroOf(tasks: readonly Group[]): Comparison['macro'] {
  if (tasks.length < 2) return null
  const mean = (read: (task: Group) => number | null) =>
    tasks.reduce((sum, task) => sum + (read(task) ?? 0), 0) / tasks.length
  const accuracyA = mean((task) => task.accuracyA)
  const accuracyB = mean((task) => task.accuracyB)
  return { accuracyA, accuracyB, difference: accuracyB - accuracyA }
}

function meansOf(
  pairs: readonly PairedItem[],
  read: (result: ItemResult) => number | null,
): Comparison['costUsd'] {
  const means = comparePairedMeans(
    pairs.map(({ resultA, resultB }) => [read(resultA), read(resultB)] as const),
  )
  return means && { ...means, ci95: means.ci95 && [...means.ci95] }
}

function verdictOf(compared: PairedComparison): Verdict {
  const { n, difference, p, mde } = compared
  const status = judge(compared)
  switch (status) {
    case 'no-common-items':
      return { status }
    case 'too-few-items':
      return { status, n, needed: FEWEST_ITEMS }
    case 'no-detectable-difference':
      return { status, n, p, mde }
    case 'better':
    case 'worse': {
      const { ci95 } = figuresOf(compared)
      if (ci95 === null || difference === null) throw new Error('a verdict without figures')
      return { status, points: 100 * difference, ci95, p }
    }
  }
}
