import { defaultParseSearch } from '@tanstack/react-router'
import { parseBoardSearch, viewOfSearch } from '#shared/board/view-address.ts'
import type { Client } from '#shared/contract/index.ts'
import { type AskedFigures, askFigures } from '../queries/asked-figures.ts'

const HOME = /^#?\/?(?:leaderboard)?(?:\?(?<search>.*))?$/su

/** Where the page opens on the leaderboard, has the engine look its figures up while the rest of the page is fetched. */
export function askForHome(client: Client, hash: string): AskedFigures | null {
  const home = HOME.exec(hash)
  return (
    home && askFigures(client, viewOfSearch(parseBoardSearch(defaultParseSearch(home.groups?.search ?? ''))))
  )
}
