import { useRouterState } from '@tanstack/react-router'
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
} from 'react'
import { type LeaderboardSearch, parseLeaderboardSearch } from '../features/leaderboard/search.ts'
import type { SECTIONS } from './sections.tsx'

const HERE = '/leaderboard'
const AS_IT_OPENS: LeaderboardSearch = {}
const LastBoardContext = createContext({ named: AS_IT_OPENS, left: AS_IT_OPENS })

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
  const board = left.current
  const value = useMemo(() => ({ named: isHere ? AS_IT_OPENS : board, left: board }), [isHere, board])
  return <LastBoardContext value={value}>{children}</LastBoardContext>
}

/** The board as the reader has it, or left it, with a model's figures at its side. */
export function useBoardBeside(): (model: string) => LeaderboardSearch {
  const { left } = useContext(LastBoardContext)
  return useCallback(
    (model) => {
      const { at: _, find: __, ...board } = left
      return { ...board, open: model }
    },
    [left],
  )
}

/** Where the name of a section leads. */
export function usePlaceOf() {
  const { named: board } = useContext(LastBoardContext)
  return useCallback(
    (to: (typeof SECTIONS)[number]['to']) => (to === HERE ? { to, search: board } : { to }),
    [board],
  )
}
