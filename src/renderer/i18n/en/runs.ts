import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

/** Which part of its benchmark a run asks. */
export const runScope = {
  tasks: (count: number, all: number) => `${formatCount(count)} of ${formatCount(all)} tasks`,
  items: (count: number, all: number) => `${formatCount(count)} of ${formatCount(all)} items`,
}

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
  emptyText:
    'A run asks a model every question of a benchmark and scores the answers. The built-in baselines need neither key nor network.',
  emptyCommand: 'Or start one in a terminal; it appears here while it runs:',
  search: 'Find by model, label or number',
  allModels: 'All models',
  allBenchmarks: 'All benchmarks',
  allFormats: 'All formats',
  allStatuses: 'Any status',
  variants: (count: number) => `with ${plural(count, 'study variant', 'study variants')}`,
  clear: 'Clear filters',
  noMatchTitle: 'No run matches',
  noMatchText: 'Take a filter away or look for something else.',
  select: (id: number) => `Select run ${id}`,
  selectAll: 'Select all runs shown',
  selected: (count: number) => `${plural(count, 'run', 'runs')} selected`,
  clearSelection: 'Clear selection',
  compare: 'Compare',
  compareTwo: 'Select two runs to compare them',
  queuePlace: (place: number) => `no. ${place} in the queue`,
  elsewhere: {
    short: 'other process',
    long: ({ host, pid }: { host: string; pid: number }) =>
      `Another process carries it out, such as a command in a terminal: process ${pid} on ${host}. Paused or cancelled here, it is put down there.`,
  },
  keys: { next: 'next run', previous: 'previous run', open: 'open the run' },
  waiting: (count: number) => `${plural(count, 'request', 'requests')} waiting`,
  deleted: {
    title: (count: number) => plural(count, 'deleted run', 'deleted runs'),
    until: 'can be had back for a day',
    at: (instant: string) => `deleted ${instant}`,
    restore: 'Restore',
    restoreRun: (id: number) => `Restore run ${id}`,
  },
  timeLeft: (duration: string) => `${duration} left`,
  actions: {
    title: 'Actions',
    menu: (id: number) => `Actions for run ${id}`,
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    retry: 'Retry errors',
    retryErrors: (errors: number) => `Retry ${plural(errors, 'error', 'errors')}`,
    duplicate: 'Duplicate with changes',
    rename: 'Rename',
    renameTitle: (id: number) => `Rename run ${id}`,
    label: 'Label',
    cancelRename: 'Close',
    delete: 'Delete',
    underWay: { pause: 'pausing…', resume: 'resuming…', retry: 'resuming…', cancel: 'cancelling…' },
    underWayHint: 'The answers under way are still taken in.',
    deleteUnderWay: 'Pause or cancel it first',
    deleted: (count: number, id: number) =>
      count === 1 ? `Run ${id} is deleted` : `${count} runs are deleted`,
    undo: 'Undo',
  },
  progress: (scored: number, total: number, errors: number) =>
    `${formatCount(scored)} of ${formatCount(total)}${errors > 0 ? `, ${plural(errors, 'error', 'errors')}` : ''}`,
  rate: (perSecond: string) => `${perSecond}/s`,
  left: (perSecond: string) => `left · ${perSecond}/s`,
}
