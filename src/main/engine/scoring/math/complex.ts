/** A complex number in double precision. Whatever is undefined has a part that is not finite. */
export interface Complex {
  readonly re: number
  readonly im: number
}

const UNDEFINED: Complex = { re: Number.NaN, im: Number.NaN }

export const real = (re: number): Complex => ({ re, im: 0 })
export const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im })
export const multiply = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
})
export const magnitude = (z: Complex): number => Math.hypot(z.re, z.im)
export const isDefined = (z: Complex): boolean => Number.isFinite(z.re) && Number.isFinite(z.im)

export function divide(a: Complex, b: Complex): Complex {
  const scale = b.re * b.re + b.im * b.im
  // A divisor that has overflowed would make a zero of anything.
  if (scale === 0 || !Number.isFinite(scale)) return UNDEFINED
  return { re: (a.re * b.re + a.im * b.im) / scale, im: (a.im * b.re - a.re * b.im) / scale }
}

export function exponential(z: Complex): Complex {
  const size = Math.exp(z.re)
  return { re: size * Math.cos(z.im), im: z.im === 0 ? 0 : size * Math.sin(z.im) }
}

export const logarithm = (z: Complex): Complex => ({ re: Math.log(magnitude(z)), im: Math.atan2(z.im, z.re) })

/** The principal value; real bases to whole or real powers stay exactly real. */
export function power(base: Complex, exponent: Complex): Complex {
  if (base.im === 0 && exponent.im === 0 && (base.re >= 0 || Number.isInteger(exponent.re))) {
    return real(base.re === 0 && exponent.re <= 0 ? Number.NaN : base.re ** exponent.re)
  }
  if (magnitude(base) === 0) return exponent.re > 0 ? real(0) : UNDEFINED
  return exponential(multiply(exponent, logarithm(base)))
}

/** The real root where there is one, as in the cube root of -8, else the principal one. */
export function root(radicand: Complex, index: Complex): Complex {
  const odd = index.im === 0 && Math.abs(index.re % 2) === 1
  if (odd && radicand.im === 0 && radicand.re < 0) return real(-((-radicand.re) ** (1 / index.re)))
  return power(radicand, divide(real(1), index))
}

/** A function of real numbers; undefined off the real line. */
export const onReals =
  (compute: (...values: number[]) => number) =>
  (...values: readonly Complex[]): Complex =>
    values.every((value) => value.im === 0) ? real(compute(...values.map((value) => value.re))) : UNDEFINED

/** Equal but for rounding in the last digits. */
export function nearlyEqual(a: Complex, b: Complex): boolean {
  const distance = Math.hypot(a.re - b.re, a.im - b.im)
  return distance <= 1e-11 * Math.max(magnitude(a), magnitude(b)) || distance <= 1e-14
}
