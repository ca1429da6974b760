/** Round values at which a logarithmic axis is marked: 1, 3, 10, … or, over less than a decade and a half, 1, 2, 5, 10. */
export function logTicks(low: number, high: number): number[] {
  const steps = high / low > 30 ? [1, 3] : [1, 2, 3, 5, 7]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const step of steps) {
      const tick = Number((step * 10 ** power).toPrecision(1))
      if (tick >= low && tick <= high) ticks.push(tick)
    }
  return ticks
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
