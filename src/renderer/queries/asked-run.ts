import type { Client } from '#shared/contract/index.ts'
import type { Attempt, ItemAttempt, ItemsFilter, ItemsQuery, Run } from '#shared/contract/views.ts'
import { heard } from './heard.ts'

/** Items of one page; a list of 14,042 is 71 pages, of which only those in sight are fetched. */
export const PAGE_ITEMS = 200

export type ListedItems = ItemsFilter & Pick<ItemsQuery, 'sort'>
type Items = Awaited<ReturnType<Client['runs']['items']>>

/** What to ask for a page of a list, from 0. */
export const pageInput = (listed: ListedItems, page: number) => ({
  ...listed,
  offset: page * PAGE_ITEMS,
  limit: PAGE_ITEMS,
})

/** What the page of a run shows first, which the engine was asked for before there was a cache to keep its answers in. */
export interface AskedRun {
  readonly listed: ListedItems
  readonly run: Promise<Run>
  readonly items: Promise<Items>
  /** The attempt that is open; null where none is listed. Asked for as soon as it is known which that is. */
  readonly open: Promise<{
    readonly attemptId: number
    readonly attempt: Promise<Attempt>
    readonly samples: Promise<ItemAttempt[]>
  } | null>
}

/** Asks for a run. It takes no more than a client: a page can ask before it has anything else. */
export function askRun(client: Client, listed: ListedItems, openId: number | undefined): AskedRun {
  const items = client.runs.items(pageInput(listed, 0))
  const openAttempt = (attemptId: number) => ({
    attemptId,
    attempt: heard(client.runs.attempt({ attemptId })),
    samples: heard(client.runs.samplesOf({ attemptId })),
  })
  const open = async () => {
    const attemptId = openId ?? (await items).items[0]?.attemptId
    return attemptId === undefined ? null : openAttempt(attemptId)
  }
  return {
    listed,
    run: heard(client.runs.get({ id: listed.runId })),
    items: heard(items),
    open: heard(open()),
  }
}
