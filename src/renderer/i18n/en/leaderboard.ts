import { formatCount } from '#shared/domain/numbers.ts'
import { plural } from './plural.ts'

export const leaderboard = {
  title: 'Leaderboard',
  benchmark: 'Benchmark',
  format: 'Format',
  table: 'Own runs, one row for each model, benchmark and format',
  columns: {
    rank: 'Rank',
    model: 'Model',
    organisation: 'Organisation',
    type: 'Type',
    size: 'Size',
    benchmark: 'Benchmark',
    format: 'Format',
    n: 'n',
    score: 'Score',
    outcomes: 'Outcomes',
    cost: 'Cost',
    complete: 'Complete',
  },
  complete: 'yes',
  incomplete: (scored: number) => `no, ${formatCount(scored)} scored`,
  leader: (model: string, where: string, score: string, low: string, high: string) =>
    `${model} leads ${where} at ${score} % (${low} to ${high}).`,
  tied: (models: number, where: string) =>
    `On ${where} the intervals leave ${models} models tied for first place.`,
  mixture: (count: number) =>
    `${plural(count, 'row', 'rows')} over several benchmarks or formats; choose one of each to see who leads.`,
  rows: (count: number) => plural(count, 'row', 'rows'),
  legend:
    'Ranks are ranges within a benchmark and format; overlapping ranges are ties. Beside a score and as the blue line under it: its 95 % interval.',
  emptyTitle: 'No runs yet',
  emptyText:
    'A baseline answers the bundled sample benchmark offline, without a key. Run this in a terminal:',
  noMatchTitle: 'No run matches these filters',
  noMatchText: 'Take a filter away, or make the run:',
  notImportedTitle: (benchmark: string) => `${benchmark} is not imported yet`,
  notImportedText: (command: string) =>
    `Download its official files, or read in those you have with “${command}”:`,
  thenRun: 'Then make a run:',
  clear: 'Clear filters',
}
