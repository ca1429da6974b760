import '../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openConnection } from '../client/connection.ts'
import { chooseDial } from '../client/dial.ts'
import { createQueryClient } from '../queries/query-client.ts'
import { App } from './App.tsx'
import { askForHome } from './home.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const connection = openConnection(chooseDial(window))
const queryClient = createQueryClient(connection)
askForHome(connection.client, queryClient)
createRoot(root).render(
  <StrictMode>
    <App connection={connection} queryClient={queryClient} />
  </StrictMode>,
)
