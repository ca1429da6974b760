import '../ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openConnection } from '../client/connection.ts'
import { chooseDial } from '../client/dial.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const connection = openConnection(chooseDial(window))
createRoot(root).render(
  <StrictMode>
    <App connection={connection} />
  </StrictMode>,
)
