import { toDouble } from '../rational.ts'
import {
  add,
  type Complex,
  divide,
  exponential,
  isDefined,
  logarithm,
  magnitude,
  multiply,
  onReals,
  power,
  real,
  root,
} from './complex.ts'
import type { Field } from './field.ts'

const CONSTANTS: ReadonlyMap<string, Complex> = new Map([
  ['Pi', real(Math.PI)],
  ['e', real(Math.E)],
  ['ExponentialE', real(Math.E)],
  ['i', { re: 0, im: 1 }],
  ['ImaginaryUnit', { re: 0, im: 1 }],
])

const UNARY: ReadonlyMap<string, (z: Complex) => Complex> = new Map([
  ['Sqrt', (z) => power(z, real(0.5))],
  ['Exp', exponential],
  ['Abs', (z) => real(magnitude(z))],
  ['Ln', logarithm],
  ['Lb', (z) => divide(logarithm(z), real(Math.LN2))],
  ['Degrees', (z) => multiply(z, real(Math.PI / 180))],
  ['Sin', onReals(Math.sin)],
  ['Cos', onReals(Math.cos)],
  ['Tan', onReals(Math.tan)],
  ['Cot', onReals((x = 0) => 1 / Math.tan(x))],
  ['Sec', onReals((x = 0) => 1 / Math.cos(x))],
  ['Csc', onReals((x = 0) => 1 / Math.sin(x))],
  ['Arcsin', onReals(Math.asin)],
  ['Arccos', onReals(Math.acos)],
  ['Arctan', onReals(Math.atan)],
  ['Sinh', onReals(Math.sinh)],
  ['Cosh', onReals(Math.cosh)],
  ['Tanh', onReals(Math.tanh)],
  ['Factorial', onReals((x = 0) => factorial(x))],
])

/** Functions a problem leaves open: any value will do as long as the same argument gives the same value. */
const UNKNOWN_FUNCTIONS: ReadonlySet<string> = new Set(['f', 'g', 'h'])

/** Arithmetic at one fixed point: each variable has its own made-up value there, the same at every call. */
export function createPointField(point: number): Field<Complex> {
  return {
    fromRational: (value) => defined(real(toDouble(value))),
    symbol: (name) => CONSTANTS.get(name) ?? (isVariable(name) ? real(coordinate(name, point)) : null),
    add: (a, b) => defined(add(a, b)),
    multiply: (a, b) => defined(multiply(a, b)),
    divide: (a, b) => defined(divide(a, b)),
    power: (base, exponent) => defined(power(base, exponent)),
    call(name, values) {
      const [first, second] = values
      if (first === undefined) return null
      if (name === 'Root' && second !== undefined) return defined(root(first, second))
      if (name === 'Log') return defined(divide(logarithm(first), logarithm(second ?? real(10))))
      if (name === 'Binomial' && second !== undefined) return defined(binomial(first, second))
      if (UNKNOWN_FUNCTIONS.has(name))
        return real(Math.sin(first.re * 7.3 + first.im + coordinate(name, point)))
      const compute = UNARY.get(name)
      return compute === undefined ? null : defined(compute(first))
    },
  }
}

const defined = (value: Complex): Complex | null => (isDefined(value) ? value : null)

const isVariable = (name: string) => /^[a-zA-Z](?:[a-zA-Z]*|_\w+)$/.test(name) && !/Infinity|NaN/.test(name)

/** Between 0.3 and 2.3 at the first two points, of either sign after, so that |x| is not x. */
function coordinate(name: string, point: number): number {
  let hash = 2_166_136_261 ^ point
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507)
  hash = (hash ^ (hash >>> 13)) >>> 0
  const size = 0.3 + 2 * (hash / 2 ** 32)
  return point >= 2 && (hash + point) % 2 === 0 ? -size : size
}

const binomial = onReals((n = 0, k = 0) => factorial(n) / (factorial(k) * factorial(n - k)))

function factorial(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 170) return Number.NaN
  let product = 1
  for (let factor = 2; factor <= value; factor++) product *= factor
  return product
}
