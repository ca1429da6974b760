import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import type { LeaderboardRow } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { OUTCOMES } from '#shared/domain/outcome.ts'
import type { Messages } from '../../i18n/en/index.ts'
import {
  CompleteCell,
  CostCell,
  CountCell,
  ModelCell,
  OutcomesCell,
  QuietCell,
  RankCell,
  ScoreColumnCell,
  SizeCell,
  TypeCell,
} from './cells.tsx'
import type { ColumnId } from './search.ts'

export const leaderboardFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, alphanumeric: sortFn_alphanumeric },
})

/** Columns whose best is their highest: the first click on one sorts it descending. */
export const DESCENDING_FIRST: ReadonlySet<ColumnId> = new Set(['n', 'score', 'outcomes', 'size', 'complete'])
export const NUMERIC: ReadonlySet<ColumnId> = new Set(['size', 'n', 'score', 'cost'])

const helper = createColumnHelper<typeof leaderboardFeatures, LeaderboardRow>()

/** The share of correct attempts among all: what the stacked bar shows first. */
function correctShare(row: LeaderboardRow): number {
  const all = OUTCOMES.reduce((sum, outcome) => sum + row.outcomes[outcome], 0)
  return all === 0 ? 0 : row.outcomes.correct / all
}

/** Every column; what has no value sorts last either way. */
export function leaderboardColumns(text: Messages) {
  const column = (
    id: ColumnId,
    value: (row: LeaderboardRow) => string | number | null,
    cell: (row: LeaderboardRow) => React.ReactNode,
  ) =>
    helper.accessor((row) => value(row) ?? undefined, {
      id,
      header: text.leaderboard.columns[id],
      cell: (context) => cell(context.row.original),
      sortFn: id === 'model' || id === 'organisation' || id === 'type' ? 'alphanumeric' : 'basic',
      sortUndefined: 'last',
    })
  return helper.columns([
    column(
      'rank',
      (row) => (row.score === null ? null : row.rank[0] + row.rank[1] / 1e6),
      (row) => <RankCell row={row} />,
    ),
    column(
      'model',
      (row) => row.model,
      (row) => <ModelCell row={row} />,
    ),
    column(
      'organisation',
      (row) => row.organisation,
      (row) => <QuietCell value={row.organisation} />,
    ),
    column(
      'type',
      (row) => row.type,
      (row) => <TypeCell row={row} />,
    ),
    column(
      'size',
      (row) => row.paramsB,
      (row) => <SizeCell row={row} />,
    ),
    column(
      'benchmark',
      (row) => BENCHMARKS.indexOf(row.benchmark),
      (row) => text.benchmark[row.benchmark],
    ),
    column(
      'format',
      (row) => FORMATS.indexOf(row.format),
      (row) => <span title={text.format[row.format]}>{text.formatShort[row.format]}</span>,
    ),
    column(
      'n',
      (row) => row.n,
      (row) => <CountCell count={row.n} />,
    ),
    column(
      'score',
      (row) => row.score,
      (row) => <ScoreColumnCell row={row} />,
    ),
    column('outcomes', correctShare, (row) => <OutcomesCell row={row} />),
    column(
      'cost',
      (row) => row.costUsd,
      (row) => <CostCell row={row} />,
    ),
    column(
      'complete',
      (row) => (row.complete ? 1 : 0),
      (row) => <CompleteCell row={row} />,
    ),
  ])
}
