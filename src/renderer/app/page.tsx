import '../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Connection } from '../client/connection.ts'
import type { Spoken } from '../i18n/speak.ts'
import type { AskedOpening } from '../queries/asked-opening.ts'
import { expectOpening } from '../queries/board.ts'
import { createQueryClient } from '../queries/query-client.ts'
import { App, enterTheme } from './App.tsx'

/** What the first view shows is worth so much waiting, as to draw the page without it and then again takes longer. */
const PATIENCE_MS = 150

/** Draws the page. `home` is what its first view will ask for, if that is the leaderboard and has been asked before. */
export async function showPage(
  connection: Connection,
  home: AskedOpening | null,
  spoken: Spoken,
): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  enterTheme()
  const queryClient = createQueryClient(connection)
  if (home) {
    const { promise: enough, resolve: giveUp } = Promise.withResolvers<void>()
    setTimeout(giveUp, PATIENCE_MS)
    await Promise.race([expectOpening(connection.client, queryClient, home), enough])
  }
  createRoot(root).render(
    <StrictMode>
      <App connection={connection} queryClient={queryClient} spoken={spoken} />
    </StrictMode>,
  )
}
