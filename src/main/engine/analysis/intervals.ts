import { clampToFraction, type Interval, Z975 } from '#shared/statistics/wilson.ts'
import { studentT975 } from './students-t.ts'

/** Sums over items of their mean credit, as the store's summary keeps them. */
export interface ItemMeans {
  readonly items: number
  readonly sum: number
  readonly squareSum: number
}

/** Mean over items and its standard error, items being the independent units. Null below two items. */
export function meanOfItems(means: ItemMeans): { mean: number; standardError: number } | null {
  const { items, sum, squareSum } = means
  if (items < 2) return null
  const mean = sum / items
  const variance = Math.max(0, (squareSum - items * mean * mean) / (items - 1))
  return { mean, standardError: Math.sqrt(variance / items) }
}

/**
 * Student's t interval of the mean over items, for repeated sampling: samples of one item are no independent
 * trials, its mean is (items are the clusters).
 */
export function itemMeanInterval(means: ItemMeans): Interval | null {
  const estimate = meanOfItems(means)
  if (!estimate) return null
  const half = studentT975(means.items - 1) * estimate.standardError
  return [clampToFraction(estimate.mean - half), clampToFraction(estimate.mean + half)]
}

/**
 * Interval of a macro average: tasks are fixed, items are drawn within each, so the variance of the mean over
 * tasks is the sum of the tasks' variances over T². A task's own variance is that of its Wilson centre, so that
 * a task of two right answers out of two does not count as certain. Null where a task has no item.
 */
export function macroInterval(tasks: readonly ItemMeans[]): Interval | null {
  if (tasks.length === 0 || tasks.some((task) => task.items === 0)) return null
  const mean = tasks.reduce((sum, task) => sum + task.sum / task.items, 0) / tasks.length
  const variance = tasks.reduce((sum, task) => sum + varianceOfTask(task), 0) / tasks.length ** 2
  const half = Z975 * Math.sqrt(variance)
  return [clampToFraction(mean - half), clampToFraction(mean + half)]
}

function varianceOfTask({ items, sum }: ItemMeans): number {
  const z2 = Z975 * Z975
  const shrunk = (sum + z2 / 2) / (items + z2)
  return (shrunk * (1 - shrunk)) / (items + z2)
}
