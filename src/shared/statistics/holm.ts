/**
 * Holm's step-down adjustment (Holm 1979) of p values that are looked at together: an adjusted value under 0.05 may be
 * claimed, with at most 5 % risk that any claim is false. In the order given.
 */
export function adjustHolm(pValues: readonly number[]): number[] {
  const ascending = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = Array.from(pValues, () => 1)
  let atLeast = 0
  ascending.forEach(({ p, index }, rank) => {
    atLeast = Math.max(atLeast, Math.min(1, p * (pValues.length - rank)))
    adjusted[index] = atLeast
  })
  return adjusted
}
