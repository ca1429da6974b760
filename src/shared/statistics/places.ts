/**
 * A function that gives every one of `count` scores its place, 1 for the highest; equal scores share the best.
 * It is called thousands of times for one table, so it sorts by buckets, in linear time for scores that are
 * spread out, and allocates nothing after its making.
 */
export function createPlacing(count: number): (scores: Float64Array, places: Uint32Array) => void {
  const buckets = Math.max(1, count)
  const starts = new Uint32Array(buckets + 1)
  const bucketOf = new Uint32Array(count)
  const order = new Uint32Array(count)

  return (scores, places) => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const score of scores) {
      if (score < low) low = score
      if (score > high) high = score
    }
    const spread = (buckets - 1) / (high - low)
    // Scores that are all (nearly) the same share one bucket.
    const scale = Number.isFinite(spread) ? spread : 0
    starts.fill(0)
    for (let row = 0; row < count; row++) {
      const bucket = Math.trunc((high - at(scores, row)) * scale)
      bucketOf[row] = bucket
      starts[bucket + 1] = at(starts, bucket + 1) + 1
    }
    for (let bucket = 1; bucket <= buckets; bucket++)
      starts[bucket] = at(starts, bucket) + at(starts, bucket - 1)
    for (let row = 0; row < count; row++) {
      const bucket = at(bucketOf, row)
      const position = at(starts, bucket)
      starts[bucket] = position + 1
      order[position] = row
    }
    finishOrder(scores, order)
    let place = 1
    for (let position = 0; position < count; position++) {
      const row = at(order, position)
      if (position > 0 && at(scores, row) < at(scores, at(order, position - 1))) place = position + 1
      places[row] = place
    }
  }
}

/** Insertion sort, highest first: what is left to do is within buckets of a few. */
function finishOrder(scores: Float64Array, order: Uint32Array): void {
  for (let end = 1; end < order.length; end++) {
    const row = at(order, end)
    const score = at(scores, row)
    let position = end
    while (position > 0 && at(scores, at(order, position - 1)) < score) {
      order[position] = at(order, position - 1)
      position--
    }
    order[position] = row
  }
}

/** An element that is there. */
const at = (numbers: Float64Array | Uint32Array, index: number): number => numbers[index] ?? 0
