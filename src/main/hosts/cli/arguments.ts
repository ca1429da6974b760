import { InvalidArgumentError } from 'commander'

/** Parsers for commander: each gives the value or says in a few words what was expected. */

export function wholeNumber(bounds: {
  readonly min: number
  readonly max?: number
}): (text: string) => number {
  const max = bounds.max ?? Number.MAX_SAFE_INTEGER
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < bounds.min || value > max) {
      const upTo = bounds.max === undefined ? ` or more` : ` to ${bounds.max}`
      throw new InvalidArgumentError(`Expected a whole number, ${bounds.min}${upTo}.`)
    }
    return value
  }
}

export function decimalNumber(bounds: {
  readonly min: number
  readonly max?: number
}): (text: string) => number {
  const max = bounds.max ?? Number.POSITIVE_INFINITY
  return (text) => {
    const value = Number(text)
    if (!/^\d*\.?\d+$/.test(text) || value < bounds.min || value > max) {
      const upTo = bounds.max === undefined ? ` or more` : ` to ${bounds.max}`
      throw new InvalidArgumentError(`Expected a number, ${bounds.min}${upTo}.`)
    }
    return value
  }
}

export const runIdArgument = wholeNumber({ min: 1 })

/** A file's name; an empty one comes from a variable that is not set. */
export function fileArgument(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected the name of a file.')
  return text
}
