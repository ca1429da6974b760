import { describe, expect, it } from 'vitest'
import { formatScore } from './numbers.ts'

describe('formatScore', () => {
  it.each([
    [0, '0.0'],
    [1, '100.0'],
    [0.8723, '87.2'],
    [0.999, '99.9'],
    [6509 / 6511, '99.97'],
    [0.99999, '99.999'],
    [1 - Number.EPSILON, '100.0'],
    [1 / 14_042, '0.01'],
    [0.0005, '0.1'],
    [0.0004, '0.04'],
    [1e-17, '0.0'],
  ])('%d → %s', (fraction, written) => {
    expect(formatScore(fraction)).toBe(written)
  })
})
