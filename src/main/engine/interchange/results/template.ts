import { csvLine } from '#shared/domain/csv.ts'
import { EXAMPLE_MODEL, RESULT_COLUMNS, type ResultColumn } from './result-row.ts'

const EXAMPLE: Readonly<Record<ResultColumn, string>> = {
  model: EXAMPLE_MODEL,
  organisation: 'Example Lab',
  released: '2026-01',
  params_b: '7',
  active_params_b: '',
  model_type: 'RLHF',
  open_weights: 'true',
  benchmark: 'GSM8K',
  subset: '',
  score_percent: '81.2',
  shots: '8',
  cot: 'true',
  metric: 'accuracy',
  source_title: 'Example report',
  source_url: 'https://example.org/report',
  source_date: '2026-02',
  note: '',
}

/** CSV with every column an import knows and one example row, which an import refuses. */
export function writeResultsTemplate(): string {
  return csvLine(RESULT_COLUMNS) + csvLine(RESULT_COLUMNS.map((column) => EXAMPLE[column]))
}
