import { describe, expect, it } from 'vitest'
import { linearTicks, logTicks, yearTicks } from './axes.ts'
import { wrapText } from './wrap-text.ts'

describe('logTicks', () => {
  it.each([
    [0.4, 1400, 12, [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
    [0.4, 1400, 6, [1, 10, 100, 1000]],
    [2, 20, 8, [2, 5, 10, 20]],
    [0.02, 0.6, 12, [0.02, 0.05, 0.1, 0.2, 0.5]],
    [2.1, 4.4, 6, [2.5, 3, 3.5, 4]],
    [1e-9, 1e9, 7, [1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9]],
  ])('marks %d to %d with at most %d', (low, high, most, ticks) => {
    expect(logTicks(low, high, most)).toEqual(ticks)
  })
})

describe('linearTicks', () => {
  it.each([
    [0.13, 0.92, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [-0.08, 0.21, 8, [-0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.2, 0.25]],
    [2022.5, 2026.2, 6, [2022, 2023, 2024, 2025, 2026, 2027]],
  ])('covers %d to %d with at most %d or so', (low, high, most, ticks) => {
    expect(linearTicks(low, high, most)).toEqual(ticks)
  })
})

describe('yearTicks', () => {
  it.each([
    [2023.2, 2025.9, 16, 13, 2023, 2026],
    [2023.2, 2025.9, 10, 7, 2023, 2026],
    [2022.5, 2026.2, 6, 6, 2022, 2027],
    [2024.46, 2024.46, 8, 2, 2024 + 5 / 12, 2024.5],
  ])('covers %d to %d with at most %d or so', (low, high, most, count, first, last) => {
    const ticks = yearTicks(low, high, most)
    expect(ticks).toHaveLength(count)
    expect(ticks[0]).toBeCloseTo(first)
    expect(ticks.at(-1)).toBeCloseTo(last)
    for (const tick of ticks) expect(Math.abs(tick * 12 - Math.round(tick * 12))).toBeLessThan(1e-6)
  })
})

describe('wrapText', () => {
  const measure = (text: string): number => [...text].length
  it.each([
    ['a long sentence of words', 10, ['a long', 'sentence', 'of words']],
    ['unbreakable', 4, ['unbreakable']],
    ['模型之间并列', 4, ['模型之间', '并列']],
    ['', 10, []],
  ])('breaks %j at %d', (text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines)
  })
})
