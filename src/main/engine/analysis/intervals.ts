import { studentT975 } from './students-t.ts'

/** Lower and upper bound of a 95 % interval, fractions in [0, 1]. */
export type Interval = readonly [low: number, high: number]

/** The normal distribution's 97.5 % quantile. */
const Z975 = 1.959963984540054

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * Wilson's score interval (Wilson 1927) of `successes` out of `n` independent trials. `successes` may be a sum
 * of partial credits. Null for n = 0.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
  if (n <= 0) return null
  const p = successes / n
  const z2 = Z975 * Z975
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z975 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return [clamp(centre - half), clamp(centre + half)]
}

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
  return [clamp(estimate.mean - half), clamp(estimate.mean + half)]
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
  return [clamp(mean - half), clamp(mean + half)]
}

function varianceOfTask({ items, sum }: ItemMeans): number {
  const z2 = Z975 * Z975
  const shrunk = (sum + z2 / 2) / (items + z2)
  return (shrunk * (1 - shrunk)) / (items + z2)
}
