import { compareText } from '#shared/board/choose-figure.ts'
import { formatOf } from '#shared/board/figure.ts'
import { PROVENANCES, type Provenance } from '#shared/board/provenance.ts'
import { type BoardView, UNSTATED } from '#shared/contract/board-view.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { MODEL_TYPES } from '#shared/domain/model.ts'
import type { BoardFigures } from '../../../queries/board.ts'

/** A value that can be filtered by, and how many models or figures have it. */
export interface Facet<Value> {
  readonly value: Value
  readonly count: number
}

export interface Facets {
  readonly organisations: readonly Facet<string>[]
  /** Of these three what no source states comes last. */
  readonly types: readonly Facet<BoardView['types'][number]>[]
  readonly formats: readonly Facet<BoardView['formats'][number]>[]
  readonly shots: readonly Facet<BoardView['shots'][number]>[]
  readonly provenance: readonly Facet<Provenance>[]
  /** By address. */
  readonly sources: readonly Facet<string>[]
  /** Of the sources, by address. */
  readonly titles: ReadonlyMap<string, string>
}

const NOTHING: BoardFigures = { models: [], figures: [], sources: [] }
const collected = new WeakMap<BoardFigures, Facets>()

/** What the figures at hand can be filtered by, counted once for all filters: of many figures that takes a while. */
export function facetsOf(data: BoardFigures | null): Facets {
  const counted = data ?? NOTHING
  const facets = collected.get(counted) ?? collectFacets(counted)
  collected.set(counted, facets)
  return facets
}

/** Only values that occur. Models count for theirs, figures for theirs. */
function collectFacets({ models, figures }: BoardFigures): Facets {
  const organisations = count(models, ({ organisation }) => organisation)
  const types = count(models, ({ type }) => type ?? UNSTATED)
  const formats = count(figures, (figure) => formatOf(figure) ?? UNSTATED)
  const shots = count(figures, (figure) => figure.shots ?? UNSTATED)
  const provenance = count(figures, (figure) => figure.provenance)
  const sources = count(figures, (figure) => (figure.provenance === 'own' ? null : figure.source.url))
  const titles = new Map(
    figures.flatMap((figure) =>
      figure.provenance !== 'own' && figure.source.url !== null
        ? [[figure.source.url, figure.source.title] as const]
        : [],
    ),
  )
  return {
    organisations: inOrder(organisations, (a, b) => compareText(a.toLowerCase(), b.toLowerCase())),
    types: known([...MODEL_TYPES, UNSTATED] as const, types),
    formats: known([...FORMATS, UNSTATED] as const, formats),
    shots: inOrder(shots, (a, b) => toPlace(a) - toPlace(b)),
    provenance: known(PROVENANCES, provenance),
    sources: inOrder(sources, (a, b) => compareText(titles.get(a) ?? a, titles.get(b) ?? b)).sort(
      (a, b) => b.count - a.count,
    ),
    titles,
  }
}

const toPlace = (shots: BoardView['shots'][number]): number =>
  shots === UNSTATED ? Number.MAX_SAFE_INTEGER : shots

function count<T, Value>(all: readonly T[], read: (one: T) => Value | null): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const one of all) {
    const value = read(one)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const inOrder = <Value>(
  counts: ReadonlyMap<Value, number>,
  compare: (a: Value, b: Value) => number,
): Facet<Value>[] =>
  [...counts].map(([value, many]) => ({ value, count: many })).sort((a, b) => compare(a.value, b.value))

const known = <Value>(order: readonly Value[], counts: ReadonlyMap<Value, number>): Facet<Value>[] =>
  order.flatMap((value) => {
    const many = counts.get(value)
    return many === undefined ? [] : [{ value, count: many }]
  })
