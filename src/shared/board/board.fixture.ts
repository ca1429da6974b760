/** What the board's tests begin with. */
import type { BoardModel, OwnFigure, ReportedFigure } from './figure.ts'

let made = 0

export const modelOf = (known: Partial<BoardModel> & { name: string }): BoardModel => ({
  organisation: null,
  released: null,
  paramsB: null,
  activeParamsB: null,
  type: null,
  openWeights: null,
  priceInUsdPerMtok: null,
  priceOutUsdPerMtok: null,
  ...known,
})

export const reportedOf = (
  known: Partial<Omit<ReportedFigure, 'source'>> & { date?: string | null; url?: string } = {},
): ReportedFigure => {
  const { date = '2025-01', url = 'https://example.org', ...figure } = known
  return {
    id: `published/${++made}`,
    provenance: 'published',
    model: 'Ada',
    benchmark: 'gsm8k',
    task: null,
    score: 0.5,
    metric: 'accuracy',
    shots: 8,
    chainOfThought: true,
    source: { id: 1, title: 'A page', url, date, attribution: null },
    marks: [],
    hubRun: null,
    note: null,
    ...figure,
  }
}

export const ownOf = (
  known: Partial<Omit<OwnFigure, 'run'>> & { run?: Partial<OwnFigure['run']> } = {},
): OwnFigure => {
  const { run, ...figure } = known
  return {
    id: `run/${++made}`,
    provenance: 'own',
    model: 'Ada',
    benchmark: 'gsm8k',
    task: null,
    score: 0.5,
    metric: 'accuracy',
    shots: 8,
    chainOfThought: true,
    ...figure,
    run: {
      id: made,
      format: 'in-context-cot',
      items: 100,
      asked: 100,
      ofItems: 100,
      ci95: [0.4, 0.6],
      standardError: 0.05,
      split: 'test',
      promptHash: 'hash',
      extractorVersion: 1,
      judgement: 'machine' as const,
      complete: true,
      costUsd: null,
      finishedAt: null,
      ...run,
    },
  }
}
