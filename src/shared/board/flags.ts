import type { Cell } from './board.ts'
import { FIGURE_MARKS, type FigureMark } from './figure.ts'
import { type Part, partOf } from './part.ts'

/** What a figure has to be shown with, as a letter where there is no room for words. */
export interface Flag {
  readonly sign: string
  readonly means: FigureMark | 'hub-run' | Part
  /** Whether the figure should be read with doubt. */
  readonly isWarning: boolean
}

const SIGNS: Readonly<Record<FigureMark, string>> = {
  comparison: 'c',
  transcription: 't',
  'stored-copy': 's',
  superseded: 'o',
  'small-split': '½',
  'validation-split': 'v',
  artificial: '!',
  'self-consistency': 'm',
  doubtful: '?',
}

const WARNINGS: ReadonlySet<FigureMark> = new Set(['small-split', 'artificial', 'doubtful'])

const HUB_RUN: Flag = { sign: '*', means: 'hub-run', isWarning: false }

export const MARK_FLAGS: Readonly<Record<FigureMark, Flag>> = Object.fromEntries(
  FIGURE_MARKS.map((means) => [means, { sign: SIGNS[means], means, isWarning: WARNINGS.has(means) }]),
) as Record<FigureMark, Flag>

const PART_FLAGS: Readonly<Record<Part, Flag>> = {
  sample: { sign: 'n', means: 'sample', isWarning: true },
  unfinished: { sign: '…', means: 'unfinished', isWarning: true },
}

/** Of most figures: tens of thousands need not each have an empty list of their own. */
const NO_FLAGS: readonly Flag[] = []

/** The asterisk of the original Hub's own runs comes first. */
export function flagsOf({ figure }: Pick<Cell, 'figure'>): readonly Flag[] {
  if (figure.provenance === 'own') {
    const part = partOf(figure)
    return part === null ? NO_FLAGS : [PART_FLAGS[part]]
  }
  if (figure.marks.length === 0 && figure.hubRun !== true) return NO_FLAGS
  return [...(figure.hubRun === true ? [HUB_RUN] : []), ...figure.marks.map((mark) => MARK_FLAGS[mark])]
}
