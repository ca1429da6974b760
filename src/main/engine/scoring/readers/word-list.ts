import type { Claim } from '../claim.ts'

const BULLET = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/

/** A line without the bullet or number of a list's member. */
export const dropBullet = (line: string): string => line.replace(BULLET, '')

type LineKind = 'numbered' | 'bulleted' | 'word' | 'blank' | 'prose'

/**
 * The lists of a text that have a member a line, two or more: numbered, bulleted, or one word each, which
 * `isWord` knows. Blank lines between members do not end a list.
 */
export function findLineLists(text: string, isWord: (line: string) => boolean): Claim[] {
  const lists: Claim[] = []
  let members = 0
  let start = 0
  let end = 0
  let kind: LineKind = 'prose'
  const close = () => {
    if (members > 1) lists.push({ text: text.slice(start, end), start, ownLine: true })
    members = 0
  }
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const next = kindOf(line, isWord)
    if (next === 'blank') continue
    if (next !== kind || next === 'prose') close()
    kind = next
    if (kind === 'prose') continue
    if (members === 0) start = index
    members++
    end = index + line.length
  }
  close()
  return lists
}

function kindOf(line: string, isWord: (line: string) => boolean): LineKind {
  if (line.trim() === '') return 'blank'
  if (BULLET.test(line)) return /^\s*\d/.test(line) ? 'numbered' : 'bulleted'
  return isWord(line) ? 'word' : 'prose'
}
