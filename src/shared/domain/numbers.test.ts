import { describe, expect, it } from 'vitest'
import { formatCount, formatPoints, formatProbability, formatScore } from './numbers.ts'

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

describe('formatPoints', () => {
  it.each([
    [0.031, '+3.1'],
    [-0.012, '−1.2'],
    [0, '0.0'],
    [-0.0004, '0.0'],
  ])('%d → %s', (difference, written) => {
    expect(formatPoints(difference)).toBe(written)
  })
})

describe('formatProbability', () => {
  it.each([
    [1, '1'],
    [0.25, '0.250'],
    [0.0123, '0.0123'],
    [0.00021, '0.00021'],
    [1e-9, '<0.0001'],
  ])('%d → %s', (p, written) => {
    expect(formatProbability(p)).toBe(written)
  })
})

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-56789, '-56,789'],
    [1234.5, '1,234.5'],
  ])('%d → %s', (count, written) => {
    expect(formatCount(count)).toBe(written)
  })
})
