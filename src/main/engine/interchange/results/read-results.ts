import { placeFigure } from '#shared/board/benchmarks.ts'
import type { ReportedModel, ReportedResults, Source, StorableFigure } from '#shared/board/figure.ts'
import type { BadResult } from '#shared/contract/views.ts'
import type { DataFile } from '../../benchmarks/index.ts'
import { fractionOfPercent } from './percent.ts'
import { type RawRow, readCsvRows, readJsonRows, unknownColumnsOf } from './raw-rows.ts'
import { type ResultRow, resultRow } from './result-row.ts'

export interface ReadResults {
  readonly results: ReportedResults
  /** Rows that are no results, with what is wrong in each field. */
  readonly bad: readonly BadResult[]
  /** How many rows those are. */
  readonly badRows: number
  readonly goodRows: number
  /** Columns of the file that no import knows; what stands in them is left aside. */
  readonly unknownColumns: readonly string[]
  readonly lowScores: readonly LowScores[]
}

/** A benchmark whose scores in a file all are 1 at most, as if they were fractions and not percent. */
interface LowScores {
  readonly benchmark: string
  readonly figures: number
  /** The highest of them, in percent as it was read. */
  readonly highest: number
}

export const isJsonFile = (file: DataFile): boolean => /^\s*[[{]/.test(file.text)

/** Reads a user's results from CSV or JSON. Fails with `bad-input` where the file as a whole is neither. */
export function readResults(file: DataFile): ReadResults {
  const rows = isJsonFile(file) ? readJsonRows(file) : readCsvRows(file)
  const good: ResultRow[] = []
  const bad: BadResult[] = []
  for (const row of rows) {
    const parsed = resultRow.safeParse(row.cells)
    if (parsed.success) good.push(parsed.data)
    else bad.push(...describeIssues(row, parsed.error.issues))
  }
  return {
    results: collect(good, file.path),
    bad,
    badRows: rows.length - good.length,
    goodRows: good.length,
    unknownColumns: unknownColumnsOf(rows).map((name) => name.slice(0, MOST_SHOWN)),
    lowScores: findLowScores(good),
  }
}

/** Where all are 0 nothing speaks for fractions. */
function findLowScores(rows: readonly ResultRow[]): LowScores[] {
  const groups = Map.groupBy(rows, ({ benchmark, subset }) => placeFigure(benchmark, subset).benchmark)
  return [...groups].flatMap(([benchmark, of]) => {
    const highest = of.reduce((most, { score_percent }) => Math.max(most, score_percent), 0)
    return highest > 0 && highest <= 1 ? [{ benchmark, figures: of.length, highest }] : []
  })
}

interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Characters of a cell that are enough to find it by. */
const MOST_SHOWN = 60

/** The first thing wrong with each field. */
function describeIssues(row: RawRow, issues: readonly Issue[]): BadResult[] {
  const fields = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''))
  return [...fields].map(([field, [issue]]) => ({
    line: row.line,
    field: field === '' ? null : field,
    value: row.cells[field]?.trim().slice(0, MOST_SHOWN) || null,
    reason: row.cells[field] === undefined ? 'is missing' : (reasonOf(issue) ?? 'is not what it should be'),
  }))
}

/** Of an optional cell the issue is that it is neither empty nor right; only the latter is news. */
function reasonOf(
  issue: (Issue & { errors?: readonly (readonly Issue[])[] }) | undefined,
): string | undefined {
  return issue?.code === 'invalid_union' ? issue.errors?.at(-1)?.[0]?.message : issue?.message
}

/** Models and sources once each; what a model's first rows leave open, later ones may say. */
function collect(rows: readonly ResultRow[], fileName: string): ReportedResults {
  const models = new Map<string, ReportedModel>()
  const sources = new Map<string, Source>()
  const figures = rows.map((row): StorableFigure => {
    const before = models.get(row.model)
    models.set(row.model, {
      name: row.model,
      organisation: before?.organisation ?? row.organisation,
      released: before?.released ?? row.released,
      paramsB: before?.paramsB ?? row.params_b,
      activeParamsB: before?.activeParamsB ?? row.active_params_b,
      type: before?.type ?? row.model_type,
      openWeights: before?.openWeights ?? row.open_weights,
    })
    const title = row.source_title ?? row.source_url ?? fileName
    const key = JSON.stringify([title, row.source_url, row.source_date])
    const source = sources.get(key) ?? {
      id: sources.size + 1,
      title,
      url: row.source_url,
      date: row.source_date,
      attribution: null,
    }
    sources.set(key, source)
    return {
      model: row.model,
      source: source.id,
      ...placeFigure(row.benchmark, row.subset),
      score: fractionOfPercent(row.score_percent),
      metric: row.metric ?? 'accuracy',
      shots: row.shots,
      chainOfThought: row.cot,
      hubRun: null,
      note: row.note,
      marks: [],
    }
  })
  return { models: [...models.values()], sources: [...sources.values()], figures }
}
