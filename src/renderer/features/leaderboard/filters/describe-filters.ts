import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type BoardView, boardView, UNSTATED } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'

/** A filter at work: what it is called, and what takes it away. */
export interface ActiveFilter {
  readonly key: string
  readonly label: string
  /** What it means, for whoever does not know the word. */
  readonly meaning?: string | undefined
  readonly without: Partial<BoardView>
}

const NONE = boardView.parse({})

/** Every part of a view that leaves models or figures out or judges them otherwise, in the order of the controls. */
export function describeFilters(view: BoardView, text: Messages): ActiveFilter[] {
  const names = text.leaderboard.filters
  const { paramsB, released } = view
  const filters: ActiveFilter[] = []
  const add = (key: string, label: string, without: Partial<BoardView>, meaning?: string) =>
    filters.push({ key, label, without, meaning })
  const addEach = <
    Part extends 'models' | 'organisations' | 'types' | 'benchmarks' | 'formats' | 'shots' | 'provenance',
  >(
    part: Part,
    label: (value: BoardView[Part][number]) => string,
    meaning: (value: BoardView[Part][number]) => string | undefined = () => undefined,
  ) => {
    const values: readonly BoardView[Part][number][] = view[part]
    for (const value of values)
      add(
        `${part}/${value}`,
        label(value),
        { [part]: values.filter((other) => other !== value) },
        meaning(value),
      )
  }
  if (view.text.trim() !== '') add('text', names.text(view.text.trim()), { text: '' })
  addEach('models', (model) => model)
  addEach('organisations', (organisation) => organisation)
  addEach(
    'types',
    (type) => (type === UNSTATED ? text.labelled(names.types, nameType(type, text)) : type),
    (type) => text.terms.types[type],
  )
  if (view.weights !== 'any')
    add('weights', view.weights === 'open' ? names.weightsOpen : names.weightsClosed, { weights: 'any' })
  if (paramsB.min !== null || paramsB.max !== null)
    add('params', names.paramsChip(paramsB.min, paramsB.max), { paramsB: NONE.paramsB })
  if (released.from !== null || released.to !== null)
    add('released', names.releasedChip(released.from, released.to), { released: NONE.released })
  addEach(
    'benchmarks',
    (benchmark) => describeBenchmark(benchmark).name,
    (benchmark) => text.terms.benchmarks[benchmark],
  )
  addEach(
    'formats',
    (format) =>
      format === UNSTATED ? text.labelled(names.formats, names.unstated) : nameFormat(format, text),
    (format) => explainFormat(format, text),
  )
  addEach(
    'shots',
    (shots) => (shots === UNSTATED ? text.labelled(names.shots, names.unstated) : nameShots(shots, text)),
    (shots) => (shots === UNSTATED ? text.terms.unstated.shots : undefined),
  )
  addEach(
    'provenance',
    (provenance) => text.leaderboard.provenance[provenance],
    (provenance) => text.terms.provenance[provenance],
  )
  if (view.sources.length > 0) add('sources', names.sourcesChip(view.sources.length), { sources: [] })
  if (view.judgement !== 'machine')
    add('judgement', names.judgementChip(view.judgement), { judgement: 'machine' })
  if (view.showArtificial) add('artificial', names.artificialChip, { showArtificial: false })
  return filters
}

type Chosen<Part extends 'types' | 'formats' | 'shots'> = BoardView[Part][number]

export const nameType = (type: Chosen<'types'>, text: Messages): string =>
  type === UNSTATED ? text.leaderboard.unknown : type

export const nameFormat = (format: Chosen<'formats'>, text: Messages): string =>
  format === UNSTATED ? text.leaderboard.filters.unstated : text.format[format]

export const explainFormat = (format: Chosen<'formats'>, text: Messages): string =>
  format === UNSTATED ? text.terms.unstated.formats : text.methods.formats[format]

export const nameShots = (shots: Chosen<'shots'>, text: Messages): string =>
  shots === UNSTATED ? text.leaderboard.filters.unstated : text.leaderboard.filters.shotsOf(shots)

/** What takes every filter away, and leaves columns, order and look as they are. */
export const WITHOUT_FILTERS: Partial<BoardView> = {
  text: '',
  models: [],
  organisations: [],
  types: [],
  weights: 'any',
  paramsB: NONE.paramsB,
  released: NONE.released,
  benchmarks: [],
  formats: [],
  shots: [],
  provenance: [],
  sources: [],
  judgement: 'machine',
  showArtificial: false,
}
