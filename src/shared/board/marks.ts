import type { Cell } from './board.ts'
import { FIGURE_MARKS } from './figure.ts'
import { type Flag, flagsOf } from './flags.ts'
import { PROVENANCES, type Provenance } from './provenance.ts'

/** Something the table says with a sign: of where a figure comes from, of how to read it, or drawn rather than written. */
export type Mark =
  | { readonly kind: 'provenance'; readonly means: Provenance }
  | ({ readonly kind: 'flag' } & Flag)
  | {
      readonly kind: 'sign'
      readonly means: 'missing' | 'at-best' | 'disagreement' | 'more'
      readonly sign: string
    }
  | { readonly kind: 'drawn'; readonly means: 'interval' | 'band' | 'heat' }

interface Marked {
  readonly cells: readonly (Cell | null)[]
  /** Whether it may be in a tie: to know in which takes time that the legend need not spend. */
  readonly isRanked?: boolean
}

const FLAG_ORDER: readonly Flag['means'][] = ['hub-run', ...FIGURE_MARKS, 'sample', 'unfinished']

/** The marks that a table bears, in the order of its legend. */
export function collectMarks(rows: readonly Marked[], heat: boolean): Mark[] {
  const provenances = new Set<Provenance>()
  const flags = new Map<string, Flag>()
  const has = {
    missing: false,
    interval: false,
    atBest: false,
    disagreement: false,
    more: false,
    band: false,
  }
  for (const { cells, isRanked = false } of rows) {
    if (isRanked) has.band = true
    for (const cell of cells) {
      if (cell === null) {
        has.missing = true
        continue
      }
      provenances.add(cell.figure.provenance)
      if (cell.interval !== null) has.interval = true
      if (cell.basis === 'at-best') has.atBest = true
      if (cell.disagreement !== null) has.disagreement = true
      else if (cell.more > 0) has.more = true
      for (const flag of flagsOf(cell)) flags.set(flag.means, flag)
    }
  }
  const marks: (Mark | false)[] = [
    ...PROVENANCES.filter((means) => provenances.has(means)).map(
      (means): Mark => ({ kind: 'provenance', means }),
    ),
    has.missing && { kind: 'sign', means: 'missing', sign: '–' },
    has.interval && { kind: 'drawn', means: 'interval' },
    has.atBest && { kind: 'sign', means: 'at-best', sign: '~' },
    has.more && { kind: 'sign', means: 'more', sign: '+1' },
    has.disagreement && { kind: 'sign', means: 'disagreement', sign: '≠1' },
    has.band && { kind: 'drawn', means: 'band' },
    heat && { kind: 'drawn', means: 'heat' },
    ...FLAG_ORDER.flatMap((means): Mark[] => {
      const flag = flags.get(means)
      return flag ? [{ kind: 'flag', ...flag }] : []
    }),
  ]
  return marks.filter((mark) => mark !== false)
}
