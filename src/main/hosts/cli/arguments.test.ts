import { describe, expect, it } from 'vitest'
import { decimalNumber, wholeNumber } from './arguments.ts'

describe('wholeNumber', () => {
  const parse = wholeNumber({ min: 1, max: 512 })
  it.each(['1', '8', '512'])('takes %s', (text) => {
    expect(parse(text)).toBe(Number(text))
  })
  it.each(['0', '513', '-1', '1.5', '1e2', '0x10', '', ' 8', 'eight'])('refuses “%s”', (text) => {
    expect(() => parse(text)).toThrow('Expected a whole number, 1 to 512.')
  })
})

describe('decimalNumber', () => {
  const parse = decimalNumber({ min: 0 })
  it.each(['0', '0.15', '.5', '70'])('takes %s', (text) => {
    expect(parse(text)).toBe(Number(text))
  })
  it.each(['-1', '1,5', 'Infinity', 'NaN', '1.', ''])('refuses “%s”', (text) => {
    expect(() => parse(text)).toThrow('Expected a number, 0 or more.')
  })
})
