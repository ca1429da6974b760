import { describe, expect, it } from 'vitest'
import type { RunProgress } from '#shared/contract/views.ts'
import { noOutcomes } from '#shared/domain/outcome.ts'
import { displayWidth } from './display-text.ts'
import { fitTerminal, formatProgress } from './progress-line.ts'

const PROGRESS: RunProgress = {
  run: {
    id: 3,
    label: null,
    status: 'running',
    stopReason: null,
    stopCause: null,
    elsewhere: null,
    model: 'gpt-mini',
    benchmark: 'bbh',
    format: 'in-context-cot',
    method: 'single',
    prompt: { name: 'bbh in-context-cot', version: 1, hash: 'abc', kind: 'shipped' },
    study: null,
    sampling: { temperature: 0, maxTokens: null, samples: 1, seed: 0 },
    scope: { tasks: null, ofTasks: 1, items: 1000, ofItems: 1000 },
    n: 1000,
    attempts: 1000,
    scored: 240,
    correct: 120,
    accuracy: 0.5,
    accuracyMacro: 0.5,
    ci95: [0.437, 0.563],
    ci95Macro: null,
    outcomes: { ...noOutcomes(), correct: 120, wrong: 120, error: 10 },
    usage: { inputTokens: 0, outputTokens: 0, reasoningTokens: 0 },
    costUsd: null,
    durationMs: 1000,
    complete: false,
    extractorVersion: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    finishedAt: null,
  },
  pending: 742,
  inFlight: 8,
  retries: 2,
  slots: { limit: 8, waiting: 0, nextTryAt: null },
  timeLeftMs: null,
  ratePerSecond: 12.5,
  lastErrors: [{ message: 'Rate limit\nreached', willRetry: true, at: '2026-01-01T00:00:00.000Z' }],
}

describe('formatProgress', () => {
  it('tells what runs, how far it is, how well, how fast, and what went wrong last', () => {
    expect(formatProgress(PROGRESS, { bar: true })).toBe(
      '3 gpt-mini bbh in-context-cot  █████░░░░░░░░░░░░░░░  250/1,000  50.0 %  12.5/s  1 min 00 s left' +
        '  2 retries  10 errors  Rate limit reached',
    )
  })

  it.each([
    { columns: 130, line: /in-context-cot {2}█+░+ {2}250.*10 errors {2}Rate l.*…$/ },
    { columns: 100, line: /^3 gpt-mini bbh in-context-cot {2}250\/1,000 {2}50\.0 %/ },
    {
      columns: 80,
      line: /^run 3 {2}250\/1,000 {2}50\.0 % {2}12\.5\/s {2}1 min 00 s left {2}2 retries {2}10 errors$/,
    },
    { columns: 50, line: /^run 3 {2}250\/1,000 {2}50\.0 % {2}12\.5\/s {2}1 min 00 s left$/ },
    { columns: 44, line: /^run 3 {2}250\/1,000 {2}50\.0 % {2}1 min 00 s left$/ },
  ])('keeps the numbers on a terminal of $columns columns', ({ columns, line }) => {
    const formatted = formatProgress(PROGRESS, { bar: true, columns })
    expect(formatted).toMatch(line)
    expect(displayWidth(formatted)).toBeLessThan(columns)
  })

  it('counts one as one', () => {
    const run = { ...PROGRESS.run, outcomes: { ...PROGRESS.run.outcomes, error: 1 } }
    expect(formatProgress({ ...PROGRESS, run, retries: 1 }, { bar: false })).toContain('1 retry  1 error  ')
  })

  it('leaves out what is not known yet', () => {
    const run = { ...PROGRESS.run, scored: 0, accuracy: null, outcomes: noOutcomes() }
    const fresh = { ...PROGRESS, run, pending: 1000, retries: 0, ratePerSecond: null, lastErrors: [] }
    expect(formatProgress(fresh, { bar: false })).toBe('3 gpt-mini bbh in-context-cot  0/1,000')
  })
})

it('fitTerminal leaves the last column free, so that no terminal wraps', () => {
  expect(fitTerminal('1234567890', 10)).toBe('12345678…')
  expect(fitTerminal('1234567890', undefined)).toBe('1234567890')
})
