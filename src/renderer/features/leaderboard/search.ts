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
}

export type LeaderboardSearch = BoardSearch & PageSearch

/** Reads an address somebody may have typed: what is not understood is left out. */
export function parseLeaderboardSearch(raw: Readonly<Record<string, unknown>>): LeaderboardSearch {
  const { picked, open, at } = raw
  const names = Array.isArray(picked) ? picked.filter((name) => typeof name === 'string') : []
  return {
    ...parseBoardSearch(raw),
    ...(names.length > 0 && { picked: [...new Set(names)].slice(0, MOST_PICKED) }),
    ...(typeof open === 'string' && { open }),
    ...(typeof open === 'string' && typeof at === 'string' && { at }),
  }
}

/** Without what only this page has. */
export function boardPartOf({ picked: _, open: __, at: ___, ...board }: LeaderboardSearch): BoardSearch {
  return board
}
