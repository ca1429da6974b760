import type { LeaderboardRow } from '#shared/contract/views.ts'
import { csvLine } from '#shared/domain/csv.ts'
import { formatCount, formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { formatOutcomes, OUTCOMES } from '#shared/domain/outcome.ts'
import { escapeMarkdown } from './escape.ts'

/** The leaderboard as one document: JSON and CSV with fractions in full, Markdown for reading. */
export function describeLeaderboard(
  rows: readonly LeaderboardRow[],
  as: 'json' | 'csv' | 'markdown',
): string {
  if (as === 'json') return `${JSON.stringify({ rows }, null, 2)}\n`
  return as === 'csv' ? asCsv(rows) : asMarkdown(rows)
}

const formatRank = (rank: LeaderboardRow['rank']): string =>
  rank === null ? '–' : rank[0] === rank[1] ? `${rank[0]}` : `${rank[0]}–${rank[1]}`

const CSV_COLUMNS = [
  'benchmark',
  'format',
  'rank_best',
  'rank_worst',
  'model',
  'organisation',
  'type',
  'params_b',
  'score',
  'ranked_by',
  'ci95_low',
  'ci95_high',
  'accuracy_micro',
  'accuracy_macro',
  'n',
  'of_items',
  'part',
  'scored',
  ...OUTCOMES.map((outcome) => outcome.replace('-', '_')),
  'cost_usd',
  'complete',
  'run_id',
  'runs',
  'prompt_hash',
  'extractor_version',
  'finished_at',
]

function asCsv(rows: readonly LeaderboardRow[]): string {
  const lines = rows.map((row) =>
    csvLine([
      row.benchmark,
      row.format,
      row.rank?.[0] ?? null,
      row.rank?.[1] ?? null,
      row.model,
      row.organisation,
      row.type,
      row.paramsB,
      row.score,
      row.rankedBy,
      row.ci95?.[0] ?? null,
      row.ci95?.[1] ?? null,
      row.accuracy,
      row.accuracyMacro,
      row.n,
      row.ofItems,
      row.part,
      row.scored,
      ...OUTCOMES.map((outcome) => row.outcomes[outcome]),
      row.costUsd,
      row.complete,
      row.runId,
      row.runs,
      row.promptHash,
      row.extractorVersion,
      row.finishedAt,
    ]),
  )
  return csvLine(CSV_COLUMNS) + lines.join('')
}

function asMarkdown(rows: readonly LeaderboardRow[]): string {
  const head = [
    'Benchmark',
    'Format',
    'Rank',
    'Model',
    'n',
    'Score',
    '95 % interval',
    'Average',
    'Outcomes',
    'Cost',
  ]
  const right = new Set(['Rank', 'n', 'Score', '95 % interval', 'Cost'])
  const body = rows.map((row) => [
    row.benchmark,
    row.format,
    formatRank(row.rank),
    escapeMarkdown(row.model),
    row.part === null
      ? formatCount(row.n)
      : `${formatCount(row.part === 'sample' ? row.n : row.scored)} of ${formatCount(row.ofItems)}`,
    row.score === null ? '–' : `${formatScore(row.score)}${row.part === null ? '' : ` (${row.part})`}`,
    row.ci95 === null ? '–' : `${formatScore(row.ci95[0])} to ${formatScore(row.ci95[1])}`,
    row.rankedBy,
    formatOutcomes(row.outcomes),
    formatUsd(row.costUsd),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const rule = head.map((title) => (right.has(title) ? '---:' : '---'))
  return line(head) + line(rule) + body.map(line).join('')
}
