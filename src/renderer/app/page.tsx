import '../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Connection } from '../client/connection.ts'
import type { Spoken } from '../i18n/speak.ts'
import type { AskedOpening } from '../queries/asked-opening.ts'
import type { AskedRun } from '../queries/asked-run.ts'
import { expectOpening } from '../queries/board.ts'
import { expectRun } from '../queries/expected-run.ts'
import { createQueryClient } from '../queries/query-client.ts'
import { App, enterTheme } from './App.tsx'
import { router } from './routes.tsx'

/** What the first view shows is worth so much waiting, as to draw the page without it and then again takes longer. */
const PATIENCE_MS = 150

/** What the page's first view will ask for, where that has been asked before; null where it opens on another. */
interface Asked {
  readonly home: AskedOpening | null
  readonly run: AskedRun | null
}

/** Draws the page. */
export async function showPage(connection: Connection, asked: Asked, spoken: Spoken): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  enterTheme()
  const queryClient = createQueryClient(connection)
  const { client } = connection
  const { home, run } = asked
  if (home) await orEnough(expectOpening(client, queryClient, home))
  // A run's view is fetched apart: loaded before, it is drawn at once, and not the page without it.
  if (run) await orEnough(Promise.all([expectRun(client, queryClient, run), router.load()]))
  createRoot(root).render(
    <StrictMode>
      <App connection={connection} queryClient={queryClient} spoken={spoken} />
    </StrictMode>,
  )
}

async function orEnough(expected: Promise<unknown>): Promise<void> {
  const { promise: enough, resolve: giveUp } = Promise.withResolvers<void>()
  setTimeout(giveUp, PATIENCE_MS)
  await Promise.race([expected, enough])
}
