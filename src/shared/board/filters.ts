import { type BoardView, UNSTATED } from '../contract/board-view.ts'
import { type BoardModel, type Figure, formatOf, hasMark } from './figure.ts'

type Test<T> = (value: T) => boolean

const all = <T>(tests: readonly (Test<T> | null)[]): Test<T> => {
  const set = tests.filter((test) => test !== null)
  return (value) => set.every((test) => test(value))
}

/** One of a list; an empty list asks for nothing. */
function oneOf<T, Value>(wanted: readonly Value[], read: (from: T) => Value | null): Test<T> | null {
  if (wanted.length === 0) return null
  const set = new Set<Value | null>(wanted)
  return (from) => set.has(read(from))
}

/** Whether a view shows a model, whatever figures it has. */
export function createModelFilter(view: BoardView): Test<BoardModel> {
  const words = view.text.toLowerCase().split(/\s+/).filter(Boolean)
  const { min, max } = view.paramsB
  const { from, to } = view.released
  return all<BoardModel>([
    words.length === 0
      ? null
      : ({ name, organisation }) => {
          const text = `${name} ${organisation ?? ''}`.toLowerCase()
          return words.every((word) => text.includes(word))
        },
    oneOf(view.models, ({ name }) => name),
    oneOf(view.organisations, ({ organisation }) => organisation),
    oneOf(view.types, ({ type }) => type ?? UNSTATED),
    view.weights === 'any' ? null : ({ openWeights }) => openWeights === (view.weights === 'open'),
    min === null ? null : ({ paramsB }) => paramsB !== null && paramsB >= min,
    max === null ? null : ({ paramsB }) => paramsB !== null && paramsB <= max,
    // A bare year spans its months: “2024” is neither before “2024-05” nor after it.
    from === null
      ? null
      : ({ released }) =>
          released !== null && released.slice(0, from.length) >= from.slice(0, released.length),
    to === null
      ? null
      : ({ released }) => released !== null && released.slice(0, to.length) <= to.slice(0, released.length),
  ])
}

/** Models of which a fault put every figure there: a view hides them unless it shows artificial figures. */
export function countFaulty(figures: readonly Figure[]): number {
  const sound = new Set<string>()
  const faulty = new Set<string>()
  for (const figure of figures) (hasMark(figure, 'artificial') ? faulty : sound).add(figure.model)
  return [...faulty].filter((model) => !sound.has(model)).length
}

/** Whether a view considers a figure, whatever its model and benchmark. */
export function createFigureFilter(view: BoardView): Test<Figure> {
  return all<Figure>([
    view.showArtificial ? null : (figure) => !hasMark(figure, 'artificial'),
    oneOf(view.provenance, ({ provenance }) => provenance),
    oneOf(view.formats, (figure) => formatOf(figure) ?? UNSTATED),
    oneOf(view.shots, ({ shots }) => shots ?? UNSTATED),
    oneOf(view.sources, (figure) => (figure.provenance === 'own' ? null : figure.source.url)),
  ])
}
