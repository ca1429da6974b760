interface Placed {
  readonly x: number
  readonly y: number
}

/**
 * The points that nothing beats: with ascending `x` (a date, a price), each has a higher `y` than every point at or
 * before it. Over dates that is the record as it stood; over prices the Pareto frontier, as less is better there.
 * Of points in the same place the first counts. Sorted by `x`.
 */
export function frontierOf<Point extends Placed>(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || b.y - a.y)
  let best = Number.NEGATIVE_INFINITY
  return sorted.filter(({ y }) => {
    if (y <= best) return false
    best = y
    return true
  })
}
