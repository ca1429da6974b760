import '../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Connection } from '../client/connection.ts'
import type { AskedFigures } from '../queries/asked-figures.ts'
import { expectFigures } from '../queries/board.ts'
import { createQueryClient } from '../queries/query-client.ts'
import { App } from './App.tsx'
import { router } from './routes.tsx'

/** Draws the page. `home` is what its first view will ask for, if that is the leaderboard and has been asked before. */
export async function showPage(connection: Connection, home: AskedFigures | null): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  const queryClient = createQueryClient(connection)
  if (home) expectFigures(connection.client, queryClient, home)
  // Where the address leads is found before anything is drawn, so that it is drawn once.
  await router.load()
  createRoot(root).render(
    <StrictMode>
      <App connection={connection} queryClient={queryClient} />
    </StrictMode>,
  )
}
