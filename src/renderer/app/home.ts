import { defaultParseSearch } from '@tanstack/react-router'
import { parseBoardSearch, viewOfSearch } from '#shared/board/view-address.ts'
import type { Client } from '#shared/contract/index.ts'
import { type AskedOpening, askOpening } from '../queries/asked-opening.ts'

const HOME = /^#?\/?(?:leaderboard)?(?:\?(?<search>.*))?$/su

/** Where the page opens on the leaderboard, has the engine look up what it shows while the rest of the page is fetched. */
export function askForHome(client: Client, hash: string): AskedOpening | null {
  const home = HOME.exec(hash)
  return (
    home && askOpening(client, viewOfSearch(parseBoardSearch(defaultParseSearch(home.groups?.search ?? ''))))
  )
}
