import type * as z from 'zod'
import type { boardData } from '../contract/board.ts'
import type { Figure, ReportedFigure, Source } from './figure.ts'

/** Figures as they cross the wire: own ones whole, reported ones column by column, sources and texts once. */
export type BoardData = z.output<typeof boardData>

type WireFigures = Pick<BoardData, 'sources' | 'own' | 'reported'>

/** Makes figures of what came over the wire, own ones first. */
export function joinFigures({ sources, own, reported }: WireFigures): Figure[] {
  const { texts } = reported
  const byId = new Map(sources.map((source) => [source.id, source]))
  const marksOf = new Map(reported.marks)
  /** The element that every list has at `place`. */
  const at = <Element>(list: readonly Element[], place: number): Element => {
    const element = list[place]
    if (element === undefined) throw new Error(`a list of figures ends before ${place}`)
    return element
  }
  const textAt = (list: readonly (number | null)[], place: number): string | null => {
    const text = at(list, place)
    return text === null ? null : at(texts, text)
  }
  const joined = reported.id.map((id, place): ReportedFigure => {
    const source = byId.get(at(reported.source, place))
    if (!source) throw new Error(`figure ${id} names no known source`)
    return {
      id,
      provenance: at(reported.provenance, place),
      model: at(texts, at(reported.model, place)),
      benchmark: at(texts, at(reported.benchmark, place)),
      task: textAt(reported.task, place),
      score: at(reported.score, place),
      metric: at(texts, at(reported.metric, place)),
      shots: at(reported.shots, place),
      chainOfThought: at(reported.chainOfThought, place),
      source,
      marks: marksOf.get(place) ?? NO_MARKS,
      hubRun: at(reported.hubRun, place),
      note: textAt(reported.note, place),
    }
  })
  return [...own, ...joined]
}

const NO_MARKS: ReportedFigure['marks'] = []

/** The way back, with each source and each text that the figures name once. */
export function splitFigures(figures: readonly Figure[]): WireFigures {
  const sources = new Map<number, Source>()
  const places = new Map<string, number>()
  const place = (text: string): number => {
    const before = places.get(text)
    if (before !== undefined) return before
    places.set(text, places.size)
    return places.size - 1
  }
  const own: BoardData['own'] = []
  const reported: ReportedFigure[] = []
  for (const figure of figures) {
    if (figure.provenance === 'own')
      own.push({ ...figure, run: { ...figure.run, ci95: figure.run.ci95 && mutable(figure.run.ci95) } })
    else {
      reported.push(figure)
      sources.set(figure.source.id, figure.source)
    }
  }
  const columns = {
    id: reported.map(({ id }) => id),
    provenance: reported.map(({ provenance }) => provenance),
    model: reported.map(({ model }) => place(model)),
    benchmark: reported.map(({ benchmark }) => place(benchmark)),
    task: reported.map(({ task }) => (task === null ? null : place(task))),
    score: reported.map(({ score }) => score),
    metric: reported.map(({ metric }) => place(metric)),
    shots: reported.map(({ shots }) => shots),
    chainOfThought: reported.map(({ chainOfThought }) => chainOfThought),
    source: reported.map(({ source }) => source.id),
    hubRun: reported.map(({ hubRun }) => hubRun),
    note: reported.map(({ note }) => (note === null ? null : place(note))),
    marks: reported.flatMap(({ marks }, index): BoardData['reported']['marks'] =>
      marks.length > 0 ? [[index, [...marks]]] : [],
    ),
  }
  return {
    sources: [...sources.values()].sort((a, b) => a.id - b.id),
    own,
    reported: { texts: [...places.keys()], ...columns },
  }
}

const mutable = ([low, high]: readonly [number, number]): [number, number] => [low, high]
