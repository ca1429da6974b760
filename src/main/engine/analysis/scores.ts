import { type Interval, wilsonInterval } from '#shared/statistics/wilson.ts'
import {
  type ItemMeans,
  itemMeanInterval,
  macroAverage,
  macroInterval,
  standardErrorOfItems,
} from './intervals.ts'

/** A task's share of a run, as the store's summary keeps it. */
export interface TaskTotals {
  /** Attempts with a score (everything but `error`). */
  readonly scored: number
  /** Sum of their credit, each 0 to 1. */
  readonly credit: number
  /** Items with a scored attempt, and the sums of their mean credit and its square. */
  readonly itemMeans: ItemMeans
}

export interface RunScores {
  /** Mean credit over scored attempts; null where none is scored. */
  readonly micro: number | null
  readonly microInterval: Interval | null
  /** Mean over tasks with a scored attempt of their accuracy. */
  readonly macro: number | null
  readonly macroInterval: Interval | null
  /** Standard error of each, for rank ranges; 0 where nothing is scored. */
  readonly microStandardError: number
  readonly macroStandardError: number
}

/** Accuracies and intervals of a run from its tasks' totals. `repeated`: more than one sample an item was asked. */
export function scoreRun(tasks: readonly TaskTotals[], repeated: boolean): RunScores {
  const asked = tasks.filter((task) => task.scored > 0)
  const total = asked.reduce(
    (sum, task) => ({
      scored: sum.scored + task.scored,
      credit: sum.credit + task.credit,
      itemMeans: {
        items: sum.itemMeans.items + task.itemMeans.items,
        sum: sum.itemMeans.sum + task.itemMeans.sum,
        squareSum: sum.itemMeans.squareSum + task.itemMeans.squareSum,
      },
    }),
    { scored: 0, credit: 0, itemMeans: { items: 0, sum: 0, squareSum: 0 } },
  )
  if (total.scored === 0)
    return {
      micro: null,
      microInterval: null,
      macro: null,
      macroInterval: null,
      microStandardError: 0,
      macroStandardError: 0,
    }
  const perTask = asked.map((task) => task.itemMeans)
  const micro = total.credit / total.scored
  const microInterval = repeated
    ? itemMeanInterval(total.itemMeans)
    : wilsonInterval(total.credit, total.scored)
  return {
    micro,
    microInterval,
    macro: asked.reduce((sum, task) => sum + task.credit / task.scored, 0) / asked.length,
    // Of a single task both averages are the same figure, and have the same interval.
    macroInterval: asked.length === 1 ? microInterval : macroInterval(perTask),
    microStandardError: standardErrorOfItems(total.itemMeans),
    macroStandardError: macroAverage(perTask)?.standardError ?? 0,
  }
}
