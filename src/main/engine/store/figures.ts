import type { ReportedFigure, ReportedModel, Source } from '#shared/board/figure.ts'
import { type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'

interface FigureRow {
  readonly provenance: ReportedFigure['provenance']
  readonly hash: string
  readonly model: string
  readonly sourceId: number
  readonly benchmark: string
  readonly task: string | null
  readonly score: number
  readonly metric: string
  readonly shots: number | null
  readonly chainOfThought: number | null
  readonly hubRun: number | null
  readonly note: string | null
  readonly marks: string
}

const COLUMNS = `figure_set.provenance, figure.hash, figure_model.name AS model, source_id AS sourceId, benchmark,
  task, score, metric, shots, chain_of_thought AS chainOfThought, hub_run AS hubRun, note, marks`

const FIGURES = `SELECT ${COLUMNS} FROM figure
  CROSS JOIN figure_model ON figure_model.id = figure.model_id
  CROSS JOIN figure_set ON figure_set.id = figure.set_id`

const FIGURES_OF_MODEL = `SELECT ${COLUMNS} FROM figure_model
  CROSS JOIN figure ON figure.model_id = figure_model.id
  CROSS JOIN figure_set ON figure_set.id = figure.set_id
  WHERE figure_model.name = ?`

/** Every reported figure of benchmarks as a whole; null: of all benchmarks. */
export function listHeadlineFigures(
  store: Store,
  benchmarks: readonly string[] | null = null,
): ReportedFigure[] {
  const rows =
    benchmarks === null
      ? statement<[], FigureRow>(store, `${FIGURES} WHERE task IS NULL`).all()
      : statement<[string], FigureRow>(
          store,
          `${FIGURES} WHERE benchmark IN (SELECT value FROM json_each(?)) AND task IS NULL`,
        ).all(JSON.stringify(benchmarks))
  return parseFigures(store, rows)
}

/** How much is reported of a benchmark: of it as a whole, and of its tasks. */
export interface FigureCount {
  readonly benchmark: string
  readonly figures: number
  readonly taskFigures: number
}

export function countFigures(store: Store): FigureCount[] {
  return statement<[], FigureCount>(
    store,
    `SELECT benchmark, count(*) - count(task) AS figures, count(task) AS taskFigures
       FROM figure GROUP BY benchmark`,
  ).all()
}

/** Every reported figure of one model, tasks included. */
export function listModelFigures(store: Store, model: string): ReportedFigure[] {
  return parseFigures(store, statement<[string], FigureRow>(store, FIGURES_OF_MODEL).all(model))
}

/** Every reported figure of a benchmark's tasks. */
export function listTaskFigures(store: Store, benchmark: string): ReportedFigure[] {
  const rows = statement<[string], FigureRow>(
    store,
    `${FIGURES} WHERE benchmark = ? AND task IS NOT NULL`,
  ).all(benchmark)
  return parseFigures(store, rows)
}

/** Every source there is, of published and imported figures. */
export function listFigureSources(store: Store): Source[] {
  return statement<[], Source>(store, 'SELECT id, title, url, date, attribution FROM figure_source').all()
}

type ModelRow = Omit<ReportedModel, 'openWeights'> & { readonly openWeights: number | null }

/** What reported sets say of their models, published before imported; a model may be in several sets. */
export function listReportedModels(store: Store): ReportedModel[] {
  return statement<[], ModelRow>(
    store,
    `SELECT figure_model.name, organisation, released, params_b AS paramsB, active_params_b AS activeParamsB, type,
            open_weights AS openWeights
       FROM figure_model CROSS JOIN figure_set ON figure_set.id = figure_model.set_id
      ORDER BY provenance DESC, figure_model.id`,
  )
    .all()
    .map((row) => ({ ...row, openWeights: toBoolean(row.openWeights) }))
}

function parseFigures(store: Store, rows: readonly FigureRow[]): ReportedFigure[] {
  const sources = new Map(listFigureSources(store).map((source) => [source.id, source]))
  return rows.map(({ hash, sourceId, ...row }) => {
    const source = sources.get(sourceId)
    if (!source) throw new Error(`figure ${hash} has no source`)
    return {
      ...row,
      id: `${row.provenance}/${hash}`,
      source,
      chainOfThought: toBoolean(row.chainOfThought),
      hubRun: toBoolean(row.hubRun),
      // Most have none, and there may be tens of thousands of them.
      marks: row.marks === '[]' ? NO_MARKS : fromJson(row.marks),
    }
  })
}

const NO_MARKS: ReportedFigure['marks'] = []

const toBoolean = (bit: number | null): boolean | null => (bit === null ? null : bit === 1)
