import { useLocalStorage } from '@mantine/hooks'
import { type ReactElement, useMemo } from 'react'
import { describeBenchmark, isOwnSample } from '#shared/board/benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../i18n/language.tsx'
import { useBoardBenchmarks, useBoardData } from '../../queries/board.ts'
import { rememberedAs } from '../../ui/remembered.ts'
import { shownColumns } from './columns/change-columns.ts'
import classes from './LeaderboardPage.module.css'
import type { LeaderboardAddress } from './use-leaderboard.ts'

/** Says so where the user has runs of their own that no column shows. Also keeps the figures up to date. */
export function OwnRunsElsewhere({ address }: { address: LeaderboardAddress }): ReactElement | null {
  const { view } = address
  const benchmarks = useBoardBenchmarks().data ?? []
  const shown = new Set(shownColumns(view).map(({ benchmark }) => benchmark))
  const missing = benchmarks
    .filter(({ benchmark, ownFigures }) => ownFigures > 0 && !shown.has(benchmark))
    .map(({ benchmark }) => benchmark)
  if (missing.length === 0 || view.benchmarks.length > 0 || view.provenance.length > 0) return null
  return <Missing address={address} missing={missing} />
}

function Missing(props: { address: LeaderboardAddress; missing: readonly string[] }): ReactElement | null {
  const { address, missing } = props
  const { view, change, lead } = address
  const words = useText().leaderboard
  const written = missing.join(' ')
  const [put, putAway] = useLocalStorage({ key: rememberedAs('own-runs-put-away'), defaultValue: '' })
  const best = useBestOwn(missing, view)
  // Who looks for a model by name may be looking for one that only stands there.
  if (put === written && view.text === '') return null
  const show = (): void => {
    // Pinned, they stand beside the names, where wider boards would have them out of sight.
    const added = missing.map((benchmark) => ({ benchmark, pinned: true, width: null }))
    const columns = [...added, ...view.columns]
    if (best) lead({ columns }, best.model, best.benchmark)
    else change({ columns })
  }
  return (
    <p className={classes.elsewhere}>
      {words.ownElsewhere(missing.map((benchmark) => describeBenchmark(benchmark).name))}{' '}
      <button type="button" onClick={show}>
        {words.showThem}
      </button>{' '}
      {missing.some(isOwnSample) && `${words.sampleNotAveraged} `}
      <button type="button" onClick={() => putAway(written)}>
        {words.putAway}
      </button>
    </p>
  )
}

/** The user's best run among those not shown: the one to lead to. */
function useBestOwn(benchmarks: readonly string[], view: BoardView) {
  const figures = useBoardData(benchmarks, view.judgement).data?.figures
  return useMemo(
    () =>
      figures
        ?.filter(({ provenance, task }) => provenance === 'own' && task === null)
        .toSorted((a, b) => b.score - a.score)[0],
    [figures],
  )
}
