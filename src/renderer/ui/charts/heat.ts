/** Steps of the one hue that cells are drawn in: each is one path, whatever the number of cells. */
const STEPS = 10
const FAINTEST = 0.05
const STRONGEST = 0.92

/** From 0 for the lowest value of a range to the last step for its highest. */
export function heatStep(value: number, [low, high]: readonly [number, number]): number {
  if (high <= low) return STEPS - 1
  return Math.max(0, Math.min(STEPS - 1, Math.floor(((value - low) / (high - low)) * STEPS)))
}

export const heatOpacity = (step: number): number => FAINTEST + (step / (STEPS - 1)) * (STRONGEST - FAINTEST)

/** The ink that can be read on a step (4.5 : 1): on the last one that of the other kind, in light as in dark. */
export const inkOn = (step: number): string =>
  step === STEPS - 1 ? 'var(--on-heat-strongest)' : 'var(--on-heat)'

export interface HeatPaths {
  /** One a step that has any cell. */
  readonly steps: readonly { readonly step: number; readonly d: string }[]
  /** Short strokes where there is no value. */
  readonly missing: string
}

/** The outline of every cell, gathered by step, `cell` pixels apart. Rows count from `from`. */
export function heatPaths(
  rows: readonly (readonly (number | null)[])[],
  range: readonly [number, number],
  cell: { readonly width: number; readonly height: number },
  from: number,
): HeatPaths {
  const parts: string[][] = Array.from({ length: STEPS }, () => [])
  const missing: string[] = []
  const w = cell.width - 1
  const h = cell.height - 1
  for (const [rowIndex, values] of rows.entries()) {
    const y = (from + rowIndex) * cell.height
    for (const [column, value] of values.entries()) {
      const x = column * cell.width
      if (value === null) missing.push(`M${x + w / 2 - 2},${y + h / 2}h4`)
      else parts[heatStep(value, range)]?.push(`M${x},${y}h${w}v${h}h${-w}Z`)
    }
  }
  return {
    steps: parts.flatMap((part, step) => (part.length > 0 ? [{ step, d: part.join('') }] : [])),
    missing: missing.join(''),
  }
}
