import { csvLine } from '../domain/csv.ts'
import { CELL_COLUMNS, describeCell } from './cell-facts.ts'
import type { ComparedRow, Setting } from './comparison.ts'

const COLUMNS = ['compared', 'leaderboard_score', ...CELL_COLUMNS] as const

/**
 * A comparison as CSV: a line a row, what the board's own files say of a figure for each model, the difference last.
 * Scores are fractions.
 */
export function comparisonCsv(models: readonly string[], rows: readonly ComparedRow[]): string {
  const header = [
    'benchmark',
    'subset',
    'compared_format',
    ...models.flatMap((model) => COLUMNS.map((column) => `${model}.${column}`)),
    'best',
    'worst',
    'difference',
    'difference_ci95_low',
    'difference_ci95_high',
    'beyond_chance',
  ]
  const lines = rows.map(({ benchmark, task, setting, cells, spread }) =>
    csvLine([
      benchmark,
      task,
      nameSetting(setting),
      ...cells.flatMap((cell) => {
        if (cell === null) return COLUMNS.map(() => null)
        const facts = describeCell(cell)
        const leaderboard = (cell.leaderboard ?? cell.figure).score
        return [cell.alike, leaderboard, ...CELL_COLUMNS.map((column) => facts[column])]
      }),
      spread && (models[spread.best] ?? null),
      spread && (models[spread.worst] ?? null),
      spread?.value ?? null,
      spread?.interval?.[0] ?? null,
      spread?.interval?.[1] ?? null,
      spread?.beyondChance ?? null,
    ]),
  )
  return csvLine(header) + lines.join('')
}

/** As formats are named, without the half that no source states. */
const nameSetting = ({ inContext, chainOfThought }: Setting): string =>
  [
    inContext === null ? null : inContext ? 'in-context' : 'zero-shot',
    chainOfThought === null ? null : chainOfThought ? 'cot' : 'ao',
  ]
    .filter((part) => part !== null)
    .join('-')
