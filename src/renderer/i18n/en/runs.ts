import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const runs = {
  title: 'Runs',
  count: (count: number) => plural(count, 'run', 'runs'),
  columns: {
    run: 'Run',
    model: 'Model',
    benchmark: 'Benchmark',
    format: 'Format',
    status: 'Status',
    progress: 'Progress',
    score: 'Score',
    outcomes: 'Outcomes',
    cost: 'Cost',
    duration: 'Time',
    created: 'Started',
  },
  table: 'Runs, newest first unless sorted',
  emptyTitle: 'No runs yet',
  emptyText: 'Start one in a terminal; it appears here while it runs:',
  progress: (scored: number, total: number, errors: number) =>
    `${formatCount(scored)} of ${formatCount(total)}${errors > 0 ? `, ${plural(errors, 'error', 'errors')}` : ''}`,
  rate: (perSecond: string) => `${perSecond}/s`,
}
