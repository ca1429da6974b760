/** Student's t distribution, as far as intervals need it (Abramowitz & Stegun 26.7.1), good to about 1e-12. */
import { incompleteBeta } from './incomplete-beta.ts'

/** The 97.5 % quantile for `df` degrees of freedom (> 0). */
export function studentT975(df: number): number {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive, not ${df}`)
  let low = 0
  let high = 13 // the quantile for one degree of freedom is 12.706
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (upperTail(middle, df) > 0.025) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(T > t) for t ≥ 0. */
function upperTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
}
