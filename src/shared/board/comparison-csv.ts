import { csvLine } from '../domain/csv.ts'
import type { ComparedRow, Setting } from './comparison.ts'
import type { Figure } from './figure.ts'

const FIELDS = [
  'score',
  'compared',
  'n',
  'standard_error',
  'low',
  'high',
  'shots',
  'chain_of_thought',
  'metric',
  'provenance',
  'source',
] as const

/** A comparison as CSV: a line a row, eleven columns a model, the difference last. Scores are fractions. */
export function comparisonCsv(models: readonly string[], rows: readonly ComparedRow[]): string {
  const header = [
    'benchmark',
    'task',
    'format',
    ...models.flatMap((model) => FIELDS.map((field) => `${model} ${field}`)),
    'best',
    'worst',
    'difference',
    'difference_low',
    'difference_high',
    'beyond_chance',
  ]
  const lines = rows.map(({ benchmark, task, setting, cells, spread }) =>
    csvLine([
      benchmark,
      task,
      nameSetting(setting),
      ...cells.flatMap((cell) => {
        if (cell === null) return FIELDS.map(() => null)
        const { figure, items, interval, standardError, alike } = cell
        return [
          figure.score,
          alike,
          items,
          standardError,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          figure.shots,
          figure.chainOfThought,
          figure.metric,
          figure.provenance,
          sourceOf(figure),
        ]
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

const sourceOf = (figure: Figure): string =>
  figure.provenance === 'own' ? `run ${figure.run.id}` : (figure.source.url ?? figure.source.title)
