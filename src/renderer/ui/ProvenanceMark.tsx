import type { ReactElement } from 'react'
import classes from './ProvenanceMark.module.css'

/**
 * Where a figure comes from, told by shape and not by colour alone: a filled dot for an own run, a ring for a
 * published figure, a square on its corner for an imported one. It says nothing to a screen reader: the word stands
 * beside it or in the name of what holds it.
 */
export function ProvenanceMark({ of }: { of: 'own' | 'published' | 'imported' }): ReactElement {
  return <span className={classes.mark} data-provenance={of} aria-hidden="true" />
}

/** The class of what bears such a mark before all else that is in it, by its `data-provenance`: an element fewer. */
export const marked = (className: string | undefined): string =>
  [classes.marked, className].filter(Boolean).join(' ')
