/** A value of one response, and what that response is worth. */
export interface Measured {
  readonly value: number
  readonly isCorrect: boolean
  readonly credit: number
}

export interface Bin {
  /** Inclusive. */
  readonly from: number
  /** Exclusive; null: everything beyond. */
  readonly to: number | null
  readonly attempts: number
  readonly correct: number
  /** Sum over its attempts. */
  readonly credit: number
}

const BINS = 20
/** The last bin takes what lies beyond: a few very slow answers would else press all others into the first. */
const SHOWN_SHARE = 0.98

/** Values of 0 or more in about {@link BINS} bins of one round width, from 0 on; empty for none. */
export function binValues(measured: readonly Measured[]): Bin[] {
  const sorted = Float64Array.from(measured, ({ value }) => value).sort()
  const highest = sorted[Math.max(0, Math.ceil(sorted.length * SHOWN_SHARE) - 1)]
  if (highest === undefined) return []
  const width = roundWidth(highest / BINS)
  const last = Math.floor(highest / width)
  const bins = Array.from({ length: last + 1 }, (_, index) => ({
    from: index * width,
    to: index === last ? null : (index + 1) * width,
    attempts: 0,
    correct: 0,
    credit: 0,
  }))
  for (const { value, isCorrect, credit } of measured) {
    const bin = bins[Math.min(last, Math.floor(value / width))]
    if (!bin) continue
    bin.attempts++
    bin.credit += credit
    if (isCorrect) bin.correct++
  }
  return bins
}

/** The next of 1, 2, 5, 10, 20, 50, …: what is binned are whole tokens, bytes and milliseconds. */
function roundWidth(width: number): number {
  if (width <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return ([1, 2, 5].find((factor) => factor * power >= width) ?? 10) * power
}
