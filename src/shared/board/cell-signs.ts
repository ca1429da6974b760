import type { Cell } from './board.ts'
import { hasMark } from './figure.ts'

/** How tables for reading say what a figure is, in the order in which the signs follow a score. */
export const CELL_SIGNS = {
  own: '*',
  imported: '†',
  atBest: '~',
  doubtful: '?',
  disagreement: '≠',
} as const
export type CellSign = keyof typeof CELL_SIGNS

/** What each sign means, as a table's legend says it. */
export const SIGN_MEANINGS: Readonly<Record<CellSign, string>> = {
  own: 'measured by an own run, or by the original Chain-of-Thought Hub',
  imported: 'imported by the user',
  atBest: 'the interval is at best this narrow: shots or split are not stated',
  doubtful: 'doubted by its source or reader',
  disagreement: 'other sources are further from it or from each other than chance allows',
}

export function signsOf({ figure, basis, disagreement }: Cell): CellSign[] {
  const isOwn = figure.provenance === 'own' || figure.hubRun === true
  const signs: CellSign[] = []
  if (isOwn) signs.push('own')
  if (figure.provenance === 'imported') signs.push('imported')
  if (basis === 'at-best') signs.push('atBest')
  if (hasMark(figure, 'doubtful')) signs.push('doubtful')
  if (disagreement !== null) signs.push('disagreement')
  return signs
}
