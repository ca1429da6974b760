import { defaultParseSearch } from '@tanstack/react-router'
import type { Client } from '#shared/contract/index.ts'
import { listOf, parseRunSearch } from '../features/run/search.ts'
import { type AskedRun, askRun } from '../queries/asked-run.ts'

const RUN = /^#?\/runs\/(?<id>[1-9]\d*)(?:\?(?<search>.*))?$/su

/** Where the page opens on a run, has the engine look it up and the browser fetch its view while the rest is fetched. */
export function askForRun(client: Client, hash: string): AskedRun | null {
  const found = RUN.exec(hash)
  const runId = Number(found?.groups?.id)
  if (!Number.isSafeInteger(runId)) return null
  // The router asks for it as well, and tells where it cannot be had.
  import('../features/run/RunPage.tsx').catch(() => undefined)
  const search = parseRunSearch(defaultParseSearch(found?.groups?.search ?? ''))
  return askRun(client, listOf(runId, search), search.attempt)
}
