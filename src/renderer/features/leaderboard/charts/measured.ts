import { useMemo } from 'react'
import { averagedOf } from '#shared/board/average.ts'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import { type ScorePoint, scorePoints, viewMeasuring } from '#shared/board/score-points.ts'
import { benchmarksOf } from '#shared/board/view-benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks, useBoardData } from '../../../queries/board.ts'

export const AVERAGE = 'average'

/** Every model's score on what is measured; `points` null until the figures are there. */
export function useScorePoints(
  view: BoardView,
  measured: string,
): { readonly points: ScorePoint[] | null; readonly query: ReturnType<typeof useBoardData> } {
  const query = useBoardData(benchmarksOf(viewMeasuring(view, measured)), view.judgement)
  const { data, isPlaceholderData } = query
  const points = useMemo(
    () => (data && !isPlaceholderData ? scorePoints(data.models, data.figures, view, measured) : null),
    [data, isPlaceholderData, view, measured],
  )
  return { points, query }
}

/** What a chart's score is called, and all that it could be. */
export function useMeasures(view: BoardView, measured: string) {
  const text = useText().charts
  const known = useBoardBenchmarks().data ?? []
  const shown = benchmarksOf(view).map((benchmark) => ({ benchmark }))
  const visible = averagedOf(shown).map(({ benchmark }) => describeBenchmark(benchmark).name)
  const average = text.averageOf(visible.join(', '))
  const ids = new Set([
    ...known.filter(({ figures }) => figures > 0).map(({ benchmark }) => benchmark),
    ...(measured === AVERAGE ? [] : [measured]),
  ])
  const benchmarks = [...ids]
    .sort(compareBenchmarks)
    .map((benchmark) => ({ value: benchmark, label: describeBenchmark(benchmark).name }))
  return {
    name: measured === AVERAGE ? average : describeBenchmark(measured).name,
    options: [{ value: AVERAGE, label: average }, ...benchmarks],
  }
}
