import type { Cell } from './board.ts'
import { formatOf } from './figure.ts'

/** What a file says of one cell, in the order of its columns; the names are those of the columns. */
export interface CellFacts {
  readonly score: number
  /** Items behind it. */
  readonly n: number | null
  readonly standard_error: number | null
  readonly ci95_low: number | null
  readonly ci95_high: number | null
  readonly interval_basis: string | null
  readonly format: string | null
  readonly shots: number | null
  readonly cot: boolean | null
  readonly metric: string
  /** Whether it may be ranked with others. */
  readonly rankable: boolean
  readonly provenance: string
  readonly hub_run: boolean | null
  readonly more_figures: number
  /** Where its reported figures are further apart than chance allows. */
  readonly sources_low: number | null
  readonly sources_high: number | null
  readonly run_id: number | null
  readonly complete: boolean | null
  /** `sample` or `unfinished`; else null. */
  readonly part: string | null
  /** Items of all that an own figure stands for. */
  readonly of_items: number | null
  readonly split: string | null
  readonly prompt_hash: string | null
  readonly extractor_version: number | null
  readonly judgement: string | null
  readonly marks: string | null
  readonly source_title: string | null
  readonly source_url: string | null
  readonly source_date: string | null
  readonly attribution: string | null
  readonly note: string | null
}

export const CELL_COLUMNS = [
  'score',
  'n',
  'standard_error',
  'ci95_low',
  'ci95_high',
  'interval_basis',
  'format',
  'shots',
  'cot',
  'metric',
  'rankable',
  'provenance',
  'hub_run',
  'more_figures',
  'sources_low',
  'sources_high',
  'run_id',
  'complete',
  'part',
  'of_items',
  'split',
  'prompt_hash',
  'extractor_version',
  'judgement',
  'marks',
  'source_title',
  'source_url',
  'source_date',
  'attribution',
  'note',
] as const satisfies readonly (keyof CellFacts)[]

export function describeCell(cell: Cell): CellFacts {
  const { figure } = cell
  const run = figure.provenance === 'own' ? figure.run : null
  const reported = figure.provenance === 'own' ? null : figure
  return {
    score: figure.score,
    n: cell.items,
    standard_error: cell.standardError,
    ci95_low: cell.interval?.[0] ?? null,
    ci95_high: cell.interval?.[1] ?? null,
    interval_basis: cell.basis,
    format: formatOf(figure),
    shots: figure.shots,
    cot: figure.chainOfThought,
    metric: figure.metric,
    rankable: cell.rankable,
    provenance: figure.provenance,
    hub_run: reported?.hubRun ?? null,
    more_figures: cell.more,
    sources_low: cell.disagreement?.[0] ?? null,
    sources_high: cell.disagreement?.[1] ?? null,
    run_id: run?.id ?? null,
    complete: run?.complete ?? null,
    part: cell.part,
    of_items: run?.ofItems ?? null,
    split: run?.split ?? (reported?.marks.includes('validation-split') ? 'val' : null),
    prompt_hash: run?.promptHash ?? null,
    extractor_version: run?.extractorVersion ?? null,
    judgement: run?.judgement ?? null,
    marks: reported && reported.marks.length > 0 ? reported.marks.join(' ') : null,
    source_title: reported?.source.title ?? null,
    source_url: reported?.source.url ?? null,
    source_date: reported?.source.date ?? null,
    attribution: reported?.source.attribution ?? null,
    note: reported?.note ?? null,
  }
}
