import type { LeaderboardRow } from '#shared/contract/views.ts'

export type Standing =
  | { readonly kind: 'leader'; readonly row: LeaderboardRow & { score: number; ci95: [number, number] } }
  | { readonly kind: 'tied'; readonly models: number }

/**
 * Who is ahead among rows of one benchmark and format; null for a mixture of several, or where nothing is scored.
 * Tied for first are all whose range of places reaches the first.
 */
export function describeStanding(rows: readonly LeaderboardRow[]): Standing | null {
  const groups = new Set(rows.map((row) => `${row.benchmark}\n${row.format}`))
  if (groups.size !== 1) return null
  const first = rows.filter((row) => row.score !== null && row.rank[0] === 1)
  if (first.length > 1) return { kind: 'tied', models: first.length }
  const [row] = first
  if (!row || row.score === null || row.ci95 === null) return null
  return { kind: 'leader', row: { ...row, score: row.score, ci95: row.ci95 } }
}
