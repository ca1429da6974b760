import { diffWordsWithSpace } from 'diff'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Texts longer than this together are not compared: two whole screens of reading are. */
const MOST_CHARACTERS = 60_000
/** Words that may differ; the work grows with their number times the texts' length. */
const MOST_CHANGES = 2_000

/**
 * What turns one text into the other, word by word and in order: the parts that are not `added` make up the first
 * text, those that are not `removed` the second. Null where the texts are too long or too different to say so quickly.
 */
export function diffWords(before: string, after: string): DiffPart[] | null {
  if (before === after) return [{ kind: 'same', text: before }]
  if (before.length + after.length > MOST_CHARACTERS) return null
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  )
}
