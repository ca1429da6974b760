import { describe, expect, it } from 'vitest'
import type { Comparison } from '#shared/contract/views.ts'
import { SPOKEN } from '../../i18n/languages.fixture.ts'
import { writeCsv, writeMarkdown } from './report.ts'
import { sayVerdict } from './verdict.ts'

const COMPARISON: Comparison = {
  a: [],
  b: [],
  judgement: 'machine',
  verdict: { status: 'worse', points: -3.1, ci95: [-0.05, -0.012], p: 0.002 },
  n: 1319,
  accuracyA: 0.716,
  accuracyB: 0.685,
  difference: -0.031,
  ci95: [-0.05, -0.012],
  onlyA: 88,
  onlyB: 47,
  both: 856,
  neither: 328,
  p: 0.002,
  mcnemarP: 0.002,
  test: 'mcnemar',
  mde: 0.027,
  unmatched: { a: 1, b: 0 },
  macro: null,
  repeats: false,
  differs: [{ what: 'temperature', a: ['0'], b: [null] }],
  tasks: [
    {
      task: '=HYPERLINK("x")|evil',
      n: 10,
      accuracyA: 1,
      accuracyB: 0,
      difference: -1,
      ci95: null,
      onlyA: 10,
      onlyB: 0,
      p: 0.002,
      holmP: 0.004,
    },
    {
      task: 'plain',
      n: 5,
      accuracyA: 0,
      accuracyB: 0,
      difference: 0,
      ci95: [0, 0],
      onlyA: 0,
      onlyB: 0,
      p: 1,
      holmP: 1,
    },
  ],
  subgroups: [],
  costUsd: null,
  inputTokens: { a: 100, b: 250.5, difference: 150.5, ci95: [140, 160] },
  outputTokens: null,
  latencyMs: null,
}

describe('the report', () => {
  it.each([
    [
      'en',
      'B is worse by 3.1 points (95 % 1.2 to 5.0); chance alone would do this in 0.2 % of cases.',
      'What else differs',
    ],
    [
      'zh',
      'B 低了 3.1 个百分点（95% 区间 1.2 至 5.0）；仅由随机波动造成这种结果的可能性为 0.2%。',
      '还有哪些不同',
    ],
  ] as const)('begins with the verdict in %s and tells what else differs', (language, verdict, differs) => {
    const text = SPOKEN[language]
    expect(sayVerdict(COMPARISON, text).join('')).toBe(verdict)
    const report = writeMarkdown(COMPARISON, text)
    expect(report.split('\n\n')[1]).toBe(verdict)
    expect(report).toContain(`## ${differs}`)
    expect(report).toContain('1.2')
  })

  it('lets no name break a table or become a formula', () => {
    expect(writeMarkdown(COMPARISON, SPOKEN.en)).toContain('=HYPERLINK("x")\\|evil')
    const rows = writeCsv(COMPARISON).split('\r\n')
    expect(rows).toEqual([
      'scope,name,n,accuracy_a,accuracy_b,difference,ci95_low,ci95_high,only_a,only_b,p,p_holm',
      'all,,1319,0.716,0.685,-0.031,-0.05,-0.012,88,47,0.002,',
      'task,"\'=HYPERLINK(""x"")|evil",10,1,0,-1,,,10,0,0.002,0.004',
      'task,plain,5,0,0,0,0,0,0,0,1,1',
      '',
    ])
  })
})
