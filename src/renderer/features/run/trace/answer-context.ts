import { createContext, useContext } from 'react'
import type { Attempt } from '#shared/contract/views.ts'

/** The response being read and where its answer was found, for every passage of it. */
export interface Answer {
  readonly response: string
  readonly score: Attempt['score']
  /** Whether its Markdown is shown as such. */
  readonly isLaidOut: boolean
}

export const AnswerContext = createContext<Answer>({ response: '', score: null, isLaidOut: true })
export const useAnswer = (): Answer => useContext(AnswerContext)
