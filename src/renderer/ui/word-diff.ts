import { diffWordsWithSpace } from 'diff'

export interface DiffPart {
  /** `folded`: the same, and not worth reading. */
  readonly kind: 'same' | 'added' | 'removed' | 'folded'
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
  if (!changes) return null
  return joinTorn(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
}

/** Characters that two rewritten stretches may share between them by accident: a blank, a word or two. */
const TORN_CHARACTERS = 8

/** Takes the few words that a rewritten stretch happens to share for rewritten too, so that it can be read as a whole. */
function joinTorn(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  parts.forEach(({ kind, text }, index) => {
    const isTorn =
      removed !== '' &&
      added !== '' &&
      text.length <= TORN_CHARACTERS &&
      !text.includes('\n') &&
      parts[index + 1] !== undefined
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isTorn) {
      removed += text
      added += text
    } else {
      flush()
      joined.push({ kind, text })
    }
  })
  flush()
  return joined
}

/** Characters of what is the same that stay in sight beside a change, and the fewest worth putting away. */
const CONTEXT_CHARACTERS = 120
const FEWEST_FOLDED = 200

/** Splits long stretches that are the same, so that only what stands near a change remains beside a `folded` part. */
export function foldSame(parts: readonly DiffPart[]): DiffPart[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== 'same') return [part]
    const head = index === 0 ? 0 : CONTEXT_CHARACTERS
    const tail = index === parts.length - 1 ? 0 : CONTEXT_CHARACTERS
    const { text } = part
    if (text.length - head - tail < FEWEST_FOLDED) return [part]
    const pieces: DiffPart[] = [
      { kind: 'same', text: text.slice(0, head) },
      { kind: 'folded', text: text.slice(head, text.length - tail) },
      { kind: 'same', text: text.slice(text.length - tail) },
    ]
    return pieces.filter((piece) => piece.text !== '')
  })
}
