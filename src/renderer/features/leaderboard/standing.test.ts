import { describe, expect, it } from 'vitest'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { noOutcomes } from '#shared/domain/outcome.ts'
import { describeStanding } from './standing.ts'

const row = (change: Partial<LeaderboardRow>): LeaderboardRow => ({
  rank: [1, 1],
  model: 'm',
  organisation: null,
  type: null,
  paramsB: null,
  benchmark: 'gsm8k',
  format: 'in-context-cot',
  runId: 1,
  runs: 1,
  n: 10,
  scored: 10,
  score: 0.8,
  rankedBy: 'micro',
  ci95: [0.6, 0.9],
  accuracy: 0.8,
  accuracyMacro: 0.8,
  outcomes: noOutcomes(),
  costUsd: null,
  complete: true,
  promptHash: 'p',
  extractorVersion: 1,
  finishedAt: null,
  ...change,
})

describe('describeStanding', () => {
  it('names the one row whose place is the first alone', () => {
    const standing = describeStanding([row({ model: 'best' }), row({ model: 'next', rank: [2, 3] })])
    expect(standing).toMatchObject({ kind: 'leader', row: { model: 'best' } })
  })

  it('counts every row that may be first', () => {
    const rows = [row({ rank: [1, 2] }), row({ rank: [1, 3] }), row({ rank: [2, 3] })]
    expect(describeStanding(rows)).toEqual({ kind: 'tied', models: 2 })
  })

  it.each([
    ['of nothing', []],
    ['over two benchmarks', [row({}), row({ benchmark: 'bbh' })]],
    ['over two formats', [row({}), row({ format: 'zero-shot-ao' })]],
    ['where nothing is scored', [row({ score: null, ci95: null })]],
  ])('says nothing %s', (_, rows) => {
    expect(describeStanding(rows)).toBeNull()
  })
})
