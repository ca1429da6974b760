import { type BoardSearch, parseBoardSearch } from '#shared/board/view-address.ts'

export const MOST_PICKED = 6
export const FEWEST_PICKED = 2

/** What the page's address holds beside the view itself. */
export interface PageSearch {
  /** Models ticked for comparing, at most six. */
  readonly picked?: string[]
  /** The model whose figures stand at the side. */
  readonly open?: string
  /** The benchmark of `open` whose figures are shown. */
  readonly at?: string
  /** Part of the names of the tasks of `at` that are shown. */
  readonly find?: string
}

export type LeaderboardSearch = BoardSearch & PageSearch

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseLeaderboardSearch(raw: Readonly<Record<string, unknown>>): LeaderboardSearch {
  const { picked, open, at, find } = raw
  const isAt = typeof open === 'string' && typeof at === 'string'
  const names = Array.isArray(picked) ? picked.filter((name) => typeof name === 'string') : []
  return {
    ...parseBoardSearch(raw),
    ...(names.length > 0 && { picked: [...new Set(names)].slice(0, MOST_PICKED) }),
    ...(typeof open === 'string' && { open }),
    ...(isAt && { at }),
    // What looks like a number comes back from the address as one.
    ...(isAt &&
      (typeof find === 'string' || typeof find === 'number') &&
      find !== '' && { find: String(find) }),
  }
}

/** Without what only this page has. */
export function boardPartOf({
  picked: _,
  open: __,
  at: ___,
  find: ____,
  ...board
}: LeaderboardSearch): BoardSearch {
  return board
}
