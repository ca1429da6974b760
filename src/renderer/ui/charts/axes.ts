/** What a decade is marked at, from the finest: 1, 2, 5, 10, … or 1, 10, … */
const DECADE_STEPS = [[1, 2, 5], [1]]

/**
 * Round values at which a logarithmic axis is marked: 1, 2, 5, 10, … or, where these are more than `most`, powers of
 * ten, some of them left out over very many; over less than a few of them as a linear axis is.
 */
export function logTicks(low: number, high: number, most: number): number[] {
  const from = Math.floor(Math.log10(low))
  const to = Math.ceil(Math.log10(high))
  const within = (steps: readonly number[], every: number): number[] =>
    Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, index) => from + index * every)
      .flatMap((power) => steps.map((step) => Number((step * 10 ** power).toPrecision(1))))
      .filter((tick) => tick >= low && tick <= high)
  for (const steps of DECADE_STEPS) {
    const ticks = within(steps, 1)
    if (ticks.length < 2) return linearTicks(low, high, most).filter((tick) => tick >= low && tick <= high)
    if (ticks.length <= most) return ticks
  }
  return within([1], Math.max(1, Math.ceil((to - from) / Math.max(1, most))))
}

/** Round values `step` apart that cover `low` to `high`, at most `most` of them. */
export function linearTicks(low: number, high: number, most: number): number[] {
  const rough = Math.max((high - low) / Math.max(1, most - 1), 1e-9)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  // Whole multiples, so that no tick is 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** Years and whole parts of them, so that every mark is the beginning of a month. */
const YEAR_STEPS = [1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10]

/** Beginnings of months, quarters or years that cover `low` to `high` (in years), at most about `most` of them. */
export function yearTicks(low: number, high: number, most: number): number[] {
  const step = YEAR_STEPS.find((length) => (high - low) / length <= most - 1) ?? 10
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}
