import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'

/** What a view filters by, a few words a filter. */
export function describeFilters(view: BoardView, text: Messages): string[] {
  const words = text.charts.filters
  const size = (billions: number): string => text.charts.size(String(billions))
  const { paramsB, released } = view
  return [
    ...(view.text === '' ? [] : [words.text(view.text)]),
    ...(view.models.length === 0 ? [] : [words.models(view.models.length)]),
    ...view.organisations,
    ...view.types.map((type) => words.types[type]),
    ...(view.weights === 'any' ? [] : [words[view.weights]]),
    ...(paramsB.min === null ? [] : [words.atLeast(size(paramsB.min))]),
    ...(paramsB.max === null ? [] : [words.atMost(size(paramsB.max))]),
    ...(released.from === null ? [] : [words.from(released.from)]),
    ...(released.to === null ? [] : [words.to(released.to)]),
    ...view.benchmarks.map((benchmark) => describeBenchmark(benchmark).name),
    ...view.formats.map((format) => text.formatShort[format]),
    ...view.shots.map(words.shots),
    ...view.provenance.map((provenance) => text.charts.provenance[provenance]),
    ...(view.sources.length === 0 ? [] : [words.sources(view.sources.length)]),
    ...(view.showArtificial ? [words.artificial] : []),
  ]
}
