import { clampToFraction, type Interval, wilsonInterval, Z975 } from '#shared/statistics/wilson.ts'
import { studentT975 } from './students-t.ts'

/** Sums over items of their mean credit, as the store's summary keeps them. */
export interface ItemMeans {
  readonly items: number
  readonly sum: number
  readonly squareSum: number
}

/**
 * Standard error of the mean over items, the items being the independent units. Counts one more item than there
 * are, half of it right and half wrong (the weight of Jeffreys' prior), so that two right answers out of two do
 * not pass for certain; of many items that one is not felt. Infinite where there is no item.
 */
export function standardErrorOfItems({ items, sum, squareSum }: ItemMeans): number {
  const mean = (sum + 0.5) / (items + 1)
  const variance = (squareSum + 0.5) / (items + 1) - mean * mean
  return Math.sqrt(variance / items)
}

/**
 * Student's t interval of the mean over items, for repeated sampling: samples of one item are no independent
 * trials, its mean is (items are the clusters). Where all items have the same mean (none right, say) nothing varies
 * to go by: then Wilson's interval with the items as trials. Null below two items.
 */
export function itemMeanInterval({ items, sum, squareSum }: ItemMeans): Interval | null {
  if (items < 2) return null
  const mean = sum / items
  const variance = Math.max(0, (squareSum - items * mean * mean) / (items - 1))
  if (variance < 1e-12) return wilsonInterval(sum, items)
  const half = studentT975(items - 1) * Math.sqrt(variance / items)
  return [clampToFraction(mean - half), clampToFraction(mean + half)]
}

/**
 * Mean over tasks of their items' mean, and its standard error: tasks are fixed, items are drawn within each, so
 * the variance of the macro average is the sum of the tasks' variances over T². Null where a task has no item.
 */
export function macroAverage(tasks: readonly ItemMeans[]): { mean: number; standardError: number } | null {
  if (tasks.length === 0 || tasks.some((task) => task.items === 0)) return null
  const mean = tasks.reduce((sum, task) => sum + task.sum / task.items, 0) / tasks.length
  const variance = tasks.reduce((sum, task) => sum + standardErrorOfItems(task) ** 2, 0)
  return { mean, standardError: Math.sqrt(variance) / tasks.length }
}

/** Normal interval of a {@link macroAverage}, with one sample an item or with several. */
export function macroInterval(tasks: readonly ItemMeans[]): Interval | null {
  const average = macroAverage(tasks)
  if (!average) return null
  const half = Z975 * average.standardError
  return [clampToFraction(average.mean - half), clampToFraction(average.mean + half)]
}
