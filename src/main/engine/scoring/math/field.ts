import type { Rational } from '../rational.ts'

/** Numbers an expression can be worked out in. Null means that it cannot be, not that the result is nothing. */
export interface Field<T> {
  fromRational(value: Rational): T | null
  symbol(name: string): T | null
  add(a: T, b: T): T | null
  multiply(a: T, b: T): T | null
  divide(a: T, b: T): T | null
  power(base: T, exponent: T): T | null
  /** A named function of MathJSON, like `Sin`, or an unknown one of the text, like `f`. */
  call(name: string, values: readonly T[]): T | null
}
