import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { type BoardSearch, searchOfView, viewOfSearch } from '#shared/board/view-address.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { boardPartOf, type LeaderboardSearch, type PageSearch } from './search.ts'

const route = getRouteApi('/leaderboard')

/** What the address says, and the ways to change it. Every choice of the page goes through here. */
export interface LeaderboardAddress {
  readonly view: BoardView
  readonly page: PageSearch
  /** Changes parts of the view, as a step that the back button undoes. */
  change(parts: Partial<BoardView>): void
  /** The same in place of the address there was: for what changes with every key or pixel. */
  adjust(parts: Partial<BoardView>): void
  /** Takes another view, as a step that the back button undoes. */
  take(view: BoardView): void
  /** Changes what the page holds beside the view; undefined takes a part away. No step of its own. */
  turn(parts: { [Part in keyof PageSearch]?: PageSearch[Part] | undefined }): void
  /** Opens a model's figures at the side: a step, unless others are open there. */
  open(model: string, at: string | undefined): void
  /** Changes parts of the view and opens a model's figures in it, as one step. */
  lead(parts: Partial<BoardView>, model: string, at: string): void
  /** Closes them: back to before they were opened, where nothing else has been chosen since. */
  close(): void
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** This step opened a model's figures, and did nothing else. */
    isOpening?: boolean
  }
}

export function useLeaderboardAddress(): LeaderboardAddress {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/leaderboard' })
  const view = useStableView(boardPartOf(search))
  const router = useRouter()
  const set = useCallback(
    (parts: Partial<BoardView>, replace: boolean) =>
      void navigate({
        search: (before: LeaderboardSearch) => ({
          ...pagePartOf(before),
          ...searchOfView({ ...viewOfSearch(boardPartOf(before)), ...parts }),
        }),
        replace,
      }),
    [navigate],
  )
  const change = useCallback((parts: Partial<BoardView>) => set(parts, false), [set])
  const adjust = useCallback((parts: Partial<BoardView>) => set(parts, true), [set])
  const take = useCallback((next: BoardView) => void navigate({ search: searchOfView(next) }), [navigate])
  const turn = useCallback<LeaderboardAddress['turn']>(
    (parts) =>
      void navigate({
        search: (before: LeaderboardSearch) => withoutUndefined({ ...before, ...parts }),
        replace: true,
        // Ticks, and another benchmark at the side, are still the step that opened them.
        state: true,
      }),
    [navigate],
  )
  const open = useCallback<LeaderboardAddress['open']>(
    (model, at) => {
      const { search: before, state } = router.state.location
      const isOpen = 'open' in before
      void navigate({
        // Another model's results on the same tasks are looked at for the same task.
        search: ({ find, ...now }: LeaderboardSearch) =>
          withoutUndefined({ ...now, open: model, at, find: at === now.at ? find : undefined }),
        replace: isOpen,
        state: { isOpening: isOpen ? (state.isOpening ?? false) : true },
      })
    },
    [navigate, router],
  )
  const lead = useCallback<LeaderboardAddress['lead']>(
    (parts, model, at) =>
      void navigate({
        search: (before: LeaderboardSearch) => ({
          ...pagePartOf(before),
          ...searchOfView({ ...viewOfSearch(boardPartOf(before)), ...parts }),
          open: model,
          at,
        }),
      }),
    [navigate],
  )
  const close = useCallback(() => {
    if (router.state.location.state.isOpening) router.history.back()
    else turn({ open: undefined, at: undefined, find: undefined })
  }, [router, turn])
  return { view, page: search, change, adjust, take, turn, open, lead, close }
}

/** The same object for as long as the address says the same, so that opening a panel does not build the board anew. */
function useStableView(search: BoardSearch): BoardView {
  const written = JSON.stringify(search)
  const latest = useRef(search)
  latest.current = search
  // biome-ignore lint/correctness/useExhaustiveDependencies: `written` says all that `search` does
  return useMemo(() => viewOfSearch(latest.current), [written])
}

const pagePartOf = ({ picked, open, at, find }: LeaderboardSearch): PageSearch =>
  withoutUndefined({ picked, open, at, find })

function withoutUndefined<Parts extends object>(
  parts: Parts,
): { [Part in keyof Parts]: Exclude<Parts[Part], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [Part in keyof Parts]: Exclude<Parts[Part], undefined>
  }
}
