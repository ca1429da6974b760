import type { Format } from '../domain/format.ts'
import type { ModelType } from '../domain/model.ts'
import type { Judgement } from '../domain/outcome.ts'
import type { Interval } from '../statistics/wilson.ts'

/** The page a figure was published on. */
export interface Source {
  readonly id: number
  readonly title: string
  /** Null only for figures that the user imported without one. */
  readonly url: string | null
  /** `YYYY` or `YYYY-MM`; null where the page does not say. */
  readonly date: string | null
  /** What its licence wants said wherever it is shown. */
  readonly attribution: string | null
}

/** What a reported figure has to be shown with; the README of the published results says what each means. */
export const FIGURE_MARKS = [
  'comparison',
  'transcription',
  'stored-copy',
  'superseded',
  'small-split',
  'validation-split',
  'artificial',
  'self-consistency',
  'doubtful',
] as const
export type FigureMark = (typeof FIGURE_MARKS)[number]

interface FigureBase {
  /** Unique among all figures; the same figure has the same one for as long as it is stored. */
  readonly id: string
  readonly model: string
  /** A benchmark of the board: see `BOARD_BENCHMARKS`; imported figures may name others. */
  readonly benchmark: string
  /** A task (MMLU or MATH subject, BBH task), or `category:NAME` of MMLU; null: the benchmark as a whole. */
  readonly task: string | null
  /** Fraction. */
  readonly score: number
  /** As the source names it: `accuracy`, `pass@1`, `maj@64`. */
  readonly metric: string
  readonly shots: number | null
  readonly chainOfThought: boolean | null
}

/** A figure of one of the user's own runs. */
export interface OwnFigure extends FigureBase {
  readonly provenance: 'own'
  readonly run: {
    readonly id: number
    readonly format: Format
    /** Items scored. */
    readonly items: number
    /** Items asked, and items of all that the figure stands for: fewer asked make it a sample. */
    readonly asked: number
    readonly ofItems: number
    readonly ci95: Interval | null
    readonly standardError: number | null
    readonly split: string
    readonly promptHash: string
    readonly extractorVersion: number
    /** Whose judgement the score is made of. */
    readonly judgement: Judgement
    readonly complete: boolean
    readonly costUsd: number | null
    readonly finishedAt: string | null
  }
}

/** A figure that somebody reported. */
export interface ReportedFigure extends FigureBase {
  readonly provenance: 'published' | 'imported'
  readonly source: Source
  readonly marks: readonly FigureMark[]
  /** Whether the original Chain-of-Thought Hub measured it itself (its asterisk); null elsewhere. */
  readonly hubRun: boolean | null
  /** In the words of whoever read the source. */
  readonly note: string | null
}

/** What somebody reported, before it is stored: sources and models once, figures that name them. */
export interface ReportedResults {
  readonly sources: readonly Source[]
  readonly models: readonly ReportedModel[]
  readonly figures: readonly StorableFigure[]
}

/** `source` is the id of one of the sources beside it. */
export type StorableFigure = Omit<ReportedFigure, 'id' | 'provenance' | 'source'> & {
  readonly source: number
}

export type Figure = OwnFigure | ReportedFigure

/** What sources say of a model. */
export interface ReportedModel {
  readonly name: string
  readonly organisation: string | null
  /** `YYYY` or `YYYY-MM`. */
  readonly released: string | null
  readonly paramsB: number | null
  readonly activeParamsB: number | null
  readonly type: ModelType | null
  readonly openWeights: boolean | null
}

/** What is known of a model. */
export interface BoardModel extends ReportedModel {
  /** US dollars per million tokens. */
  readonly priceInUsdPerMtok: number | null
  readonly priceOutUsdPerMtok: number | null
}

/** The prompt format of a figure; null where its source leaves half of it open. */
export function formatOf(figure: Figure): Format | null {
  if (figure.provenance === 'own') return figure.run.format
  if (figure.shots === null || figure.chainOfThought === null) return null
  const answer = figure.chainOfThought ? 'cot' : 'ao'
  return figure.shots === 0 ? `zero-shot-${answer}` : `in-context-${answer}`
}

export const hasMark = (figure: Figure, mark: FigureMark): boolean =>
  figure.provenance !== 'own' && figure.marks.includes(mark)
