import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { type BoardSearch, searchOfView, viewOfSearch } from '#shared/board/view-address.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { boardPartOf, type LeaderboardSearch, type PageSearch } from './search.ts'

const route = getRouteApi('/leaderboard')

/** What the address says, and the ways to change it. Every choice of the page goes through here. */
export interface LeaderboardAddress {
  readonly view: BoardView
  readonly page: PageSearch
  /** Changes parts of the view, in place of the address there was. */
  change(parts: Partial<BoardView>): void
  /** Takes another view, as a step that the back button undoes. */
  take(view: BoardView): void
  /** Changes what the page holds beside the view; undefined takes a part away. */
  turn(parts: { [Part in keyof PageSearch]?: PageSearch[Part] | undefined }): void
}

export function useLeaderboardAddress(): LeaderboardAddress {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/leaderboard' })
  const view = useStableView(boardPartOf(search))
  const change = useCallback(
    (parts: Partial<BoardView>) =>
      void navigate({
        search: (before: LeaderboardSearch) => ({
          ...pagePartOf(before),
          ...searchOfView({ ...viewOfSearch(boardPartOf(before)), ...parts }),
        }),
        replace: true,
      }),
    [navigate],
  )
  const take = useCallback((next: BoardView) => void navigate({ search: searchOfView(next) }), [navigate])
  const turn = useCallback<LeaderboardAddress['turn']>(
    (parts) =>
      void navigate({
        search: (before: LeaderboardSearch) => withoutUndefined({ ...before, ...parts }),
        replace: true,
      }),
    [navigate],
  )
  return { view, page: search, change, take, turn }
}

/** The same object for as long as the address says the same, so that opening a panel does not build the board anew. */
function useStableView(search: BoardSearch): BoardView {
  const written = JSON.stringify(search)
  const latest = useRef(search)
  latest.current = search
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` says all that `search` does
  return useMemo(() => viewOfSearch(latest.current), [written])
}

const pagePartOf = ({ picked, open, at }: LeaderboardSearch): PageSearch =>
  withoutUndefined({ picked, open, at })

function withoutUndefined<Parts extends object>(
  parts: Parts,
): { [Part in keyof Parts]: Exclude<Parts[Part], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Part in keyof Parts]: Exclude<Parts[Part], undefined>
  }
}
