import { createContext, useContext } from 'react'
import type { Run } from '#shared/contract/views.ts'

/** The run as its last event told it; what only shows its counts hears of each, what draws lists does not. */
export const LatestRun = createContext<Run | null>(null)

export const useLatestRun = (stored: Run): Run => useContext(LatestRun) ?? stored
