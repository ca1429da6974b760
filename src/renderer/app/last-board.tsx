import { useRouterState } from '@tanstack/react-router'
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useRef } from 'react'
import { type LeaderboardSearch, parseLeaderboardSearch } from '../features/leaderboard/search.ts'
import type { SECTIONS } from './sections.tsx'

const HERE = '/leaderboard'
const LastBoardContext = createContext<LeaderboardSearch>({})

/**
 * Remembers, for as long as the page is open, how the reader left the leaderboard: who looks something up elsewhere
 * comes back to the same rows. On the leaderboard itself its name leads to the board as it opens.
 */
export function LastBoardProvider({ children }: { children: ReactNode }): ReactElement {
  const { pathname, search } = useRouterState({
    select: ({ resolvedLocation, location }) => resolvedLocation ?? location,
  })
  const left = useRef<LeaderboardSearch>({})
  const isHere = pathname === HERE
  if (isHere) left.current = parseLeaderboardSearch(search)
  return <LastBoardContext value={isHere ? AS_IT_OPENS : left.current}>{children}</LastBoardContext>
}

const AS_IT_OPENS: LeaderboardSearch = {}

/** Where the name of a section leads. */
export function usePlaceOf() {
  const board = useContext(LastBoardContext)
  return useCallback(
    (to: (typeof SECTIONS)[number]['to']) => (to === HERE ? { to, search: board } : { to }),
    [board],
  )
}
