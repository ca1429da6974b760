import type { RankRange } from '../statistics/ranks.ts'
import type { Interval } from '../statistics/wilson.ts'
import type { Evidence, EvidenceBasis } from './evidence.ts'
import type { BoardModel, Figure } from './figure.ts'
import type { Part } from './part.ts'
import type { Provenance } from './provenance.ts'

/** A benchmark as a view shows it. */
export interface Column {
  readonly benchmark: string
  readonly name: string
  readonly pinned: boolean
  /** CSS pixels; null: the usual width. */
  readonly width: number | null
  /** Lowest and highest rankable score shown, for heat colouring; null where there is none. */
  readonly range: Interval | null
}

/** One model on one benchmark. */
export interface Cell extends Evidence {
  readonly figure: Figure
  /** Figures of the same model and benchmark that the view considers and the cell does not show. */
  readonly more: number
  /** False for votes, tools, best-of-k and unfinished runs: shown, but never ranked, sorted or averaged with single-sample figures. */
  readonly rankable: boolean
  /** See {@link Part}: an unfinished figure is not rankable, a sample is ranked and never averaged. */
  readonly part: Part | null
  /** Lowest and highest of its reported figures, where these are further apart than chance allows; else null. */
  readonly disagreement: Interval | null
}

/** Over the visible benchmarks. */
export interface Average {
  readonly score: number
  /** How many benchmarks it is over, and how many are visible. */
  readonly benchmarks: number
  readonly of: number
  /** Null where a benchmark's items are not known. */
  readonly items: number | null
  readonly standardError: number | null
  /** 95 %; null where the error of a figure in it is not known. */
  readonly interval: Interval | null
  /** The weakest that a figure's interval rests on; null where there is no interval. */
  readonly basis: EvidenceBasis | null
  /** More than one: own runs and reported figures are averaged together, which has to be said. */
  readonly provenances: readonly Provenance[]
}

export interface BoardRow {
  readonly model: BoardModel
  /** One a column, in its order; null where the model has no figure. */
  readonly cells: readonly (Cell | null)[]
  readonly average: Average | null
  /** Whether it has a place at all. The three that follow are computed when they are first read. */
  readonly isRanked: boolean
  /** Places that chance leaves open by what the board ranks by; null where that, or its error, is not known. */
  readonly rank: RankRange | null
  /** Rows with the same number are tied: their ranges overlap that of the band's first row. From 1, best first. */
  readonly band: number | null
  /** How many rows are in its band, itself among them. */
  readonly tied: number | null
}

export interface Board {
  readonly columns: readonly Column[]
  readonly rows: readonly BoardRow[]
  /** `average` or a benchmark: the first thing sorted by that has ranks. */
  readonly rankedBy: string
}
