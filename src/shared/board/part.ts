import { formatCount } from '../domain/numbers.ts'
import type { Figure } from './figure.ts'

/**
 * Where an own figure does not stand for all it is named after. `unfinished`: its run has not got all the answers it
 * asks for, in whatever order. `sample`: a part of the items, drawn by chance from every task in proportion.
 */
export type Part = 'unfinished' | 'sample'

/** Null for a figure over all items, and for reported ones, which are what their sources say. */
export function partOf(figure: Figure): Part | null {
  if (figure.provenance !== 'own') return null
  const { complete, asked, ofItems } = figure.run
  if (!complete) return 'unfinished'
  return asked < ofItems ? 'sample' : null
}

/** How much of the whole an own figure is over: of a sample the items asked, of an unfinished run those scored. */
export function shareOf(figure: Figure): { readonly items: number; readonly of: number } | null {
  const part = partOf(figure)
  if (part === null || figure.provenance !== 'own') return null
  const { items, asked, ofItems } = figure.run
  return { items: part === 'sample' ? asked : items, of: ofItems }
}

/** `sample of 20 of 1,319`, `unfinished, 360 of 1,319`; null for a figure over all items. */
export function describePart(figure: Figure): string | null {
  const share = shareOf(figure)
  if (share === null) return null
  const amount = `${formatCount(share.items)} of ${formatCount(share.of)}`
  return partOf(figure) === 'sample' ? `sample of ${amount}` : `unfinished, ${amount}`
}
