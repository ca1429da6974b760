import type * as z from 'zod'
import type { boardData } from '../contract/board.ts'
import type { Figure, Source } from './figure.ts'

/** Figures as they cross the wire: sources once, figures with their ids. */
export type BoardData = z.output<typeof boardData>

/** Puts the sources back where their ids stand. */
export function joinFigures({ sources, figures }: Pick<BoardData, 'sources' | 'figures'>): Figure[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return figures.map((figure) => {
    if (figure.provenance === 'own') return figure
    const source = byId.get(figure.source)
    if (!source) throw new Error(`figure ${figure.id} names no known source`)
    return { ...figure, source }
  })
}

/** The way back, with each source that the figures name once. */
export function splitFigures(figures: readonly Figure[]): Pick<BoardData, 'sources' | 'figures'> {
  const sources = new Map<number, Source>()
  const split = figures.map((figure) => {
    if (figure.provenance === 'own')
      return { ...figure, run: { ...figure.run, ci95: figure.run.ci95 && mutable(figure.run.ci95) } }
    sources.set(figure.source.id, figure.source)
    return { ...figure, source: figure.source.id, marks: [...figure.marks] }
  })
  return { sources: [...sources.values()].sort((a, b) => a.id - b.id), figures: split }
}

const mutable = ([low, high]: readonly [number, number]): [number, number] => [low, high]
