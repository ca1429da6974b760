import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../i18n/language.tsx'
import { useBoardBenchmarks } from '../../queries/board.ts'
import { shownColumns } from './columns/change-columns.ts'
import classes from './LeaderboardPage.module.css'

/** Says so where the user has runs of their own that no column shows. Also keeps the figures up to date. */
export function OwnRunsElsewhere(props: {
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement | null {
  const { view, change } = props
  const words = useText().leaderboard
  const benchmarks = useBoardBenchmarks().data ?? []
  const shown = new Set(shownColumns(view).map(({ benchmark }) => benchmark))
  const missing = benchmarks.filter(({ benchmark, ownFigures }) => ownFigures > 0 && !shown.has(benchmark))
  if (missing.length === 0 || view.benchmarks.length > 0 || view.provenance.length > 0) return null
  const show = (): void => {
    const added = missing.map(({ benchmark }) => ({ benchmark, pinned: false, width: null }))
    change({ columns: [...view.columns, ...added] })
  }
  return (
    <p className={classes.elsewhere}>
      {words.ownElsewhere(missing.map(({ benchmark }) => describeBenchmark(benchmark).name))}{' '}
      <button type="button" onClick={show}>
        {words.showThem}
      </button>
    </p>
  )
}
