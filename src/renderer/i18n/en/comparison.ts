import { plural } from './plural.ts'

export const comparison = {
  title: 'Compare models',
  toTable: 'Table',
  toCharts: 'Charts',
  models: 'Models compared',
  add: 'Add a model',
  addHint: 'Type part of a name',
  nothingFound: 'No model of that name',
  remove: (model: string) => `Remove ${model}`,
  full: (most: number) => `Six models at most: remove one to add another (${most} of ${most})`,
  unknown: (models: string) => `There is no figure of ${models}.`,
  emptyTitle: 'Choose two to six models',
  emptyText: 'Their results stand side by side, benchmark by benchmark and task by task, differences first.',
  nothingTitle: 'Nothing to compare',
  nothingText:
    'With these filters none of these models has a figure. Add another model, or change the filters in the table.',
  find: 'Find a benchmark or task',
  order: 'Order',
  orders: { difference: 'largest difference first', name: 'by name' },
  tasksOf: 'Tasks of',
  exportCsv: 'Export CSV',
  benchmarks: 'Benchmarks',
  tasks: (benchmark: string) => `Tasks of ${benchmark}`,
  noTasks: (benchmark: string) => `None of these models has figures for the tasks of ${benchmark}.`,
  noneFound: 'Nothing here has this in its name.',
  columns: { benchmark: 'Benchmark', task: 'Task', difference: 'Best minus worst' },
  caption: (what: string, models: string) => `${what}: ${models} side by side`,
  setting: {
    inContext: 'in-context',
    zeroShot: 'zero-shot',
    unstated: 'format not stated',
    partly: 'partly unstated',
  },
  notAlike: 'not compared',
  notAlikeHint: (setting: string) => `Another format or metric than this row's: ${setting}`,
  shots: (shots: number) => `${shots}-shot`,
  beyond: 'beyond chance',
  beyondHint:
    'The difference stays beyond chance at 5 % when all pairs of models and all rows here are looked at together (Holm).',
  chance: 'may be chance',
  chanceHint:
    'Chance may make such a difference when all pairs of models and all rows here are looked at together (Holm).',
  adjusted: 'adjusted for many',
  adjustedHint:
    'The interval is of this pair alone and leaves out 0. With all pairs of models and all rows here allowed for (Holm), chance may still make such a difference.',
  onLeaderboard: (score: string, setting: string, source: string) =>
    `leaderboard shows ${score}: ${[setting, source].filter(Boolean).join(', ')}; here like is compared with like`,
  paired: 'item by item ›',
  pairedHint:
    'Both are own runs of the same items. Compared item by item, how hard the items are falls out, and smaller differences can be told from chance.',
  unsure: 'not known how sure',
  points: (points: string) => `${points} points`,
  between: (low: string, high: string) => `${low} to ${high}`,
  bestIs: (best: string, worst: string) => `${best} over ${worst}`,
  sourceOf: (model: string, score: string, where: string, source: string) =>
    `${model} on ${where}: ${score} %, source: ${source}`,
  legend:
    'A row compares single-sample figures of one format; what is of another is shown in grey and left out, and what sources leave open is said. Differences are those of two independent figures, with their 95 % interval. Each score leads to its source. ≠ before a score: what the leaderboard shows there instead.',
  sentence: {
    leads: (model: string, wins: number, of: number) =>
      `${model} is best on ${wins} of ${plural(of, 'benchmark that compares', 'benchmarks that compare')} all of them.`,
    shared: (models: readonly string[], wins: number, of: number) =>
      `${new Intl.ListFormat('en').format(models)} are each best on ${wins} of ${plural(of, 'benchmark that compares', 'benchmarks that compare')} all of them.`,
    none: 'No benchmark compares all of them in one format.',
    largest: (where: string, best: string, worst: string, points: string, between: string) =>
      `The largest difference is on ${where}: ${best} is ${points} points over ${worst} (${between}).`,
    beyond: (count: number, of: number, partial: number) =>
      `Between best and worst, ${count} of ${plural(of, 'difference is', 'differences are')} beyond chance${partial === 0 ? '' : `, ${partial} of the ${of} on ${partial === 1 ? 'a benchmark' : 'benchmarks'} that ${partial === 1 ? 'compares' : 'compare'} only some of them`}.`,
  },
}
