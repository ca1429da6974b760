import type { QueryClient } from '@tanstack/react-query'
import { viewOfSearch } from '#shared/board/view-address.ts'
import type { Client } from '#shared/contract/index.ts'
import { boardPartOf, parseLeaderboardSearch } from '../features/leaderboard/search.ts'
import { prefetchBoard } from '../queries/board.ts'
import { router } from './routes.tsx'

const HOME: ReadonlySet<string> = new Set(['/', '/leaderboard'])

/** Where the page opens on the leaderboard, has the engine look its figures up while the shell is being drawn. */
export function askForHome(client: Client, queryClient: QueryClient): void {
  const { pathname, search } = router.latestLocation
  if (HOME.has(pathname))
    prefetchBoard(client, queryClient, viewOfSearch(boardPartOf(parseLeaderboardSearch(search))))
}
