import { describe, expect, it } from 'vitest'
import { matchKeys, type Shortcut, spellKey } from './key-matching.ts'

const nothing = (): void => undefined
const SHORTCUTS: Shortcut[] = [
  { keys: 'g l', label: 'leaderboard', run: nothing },
  { keys: 'e', label: 'of the shell', run: nothing },
  { keys: 'e', label: 'of the view', run: nothing },
  { keys: 'j', label: 'only listed' },
  { keys: 'mod+k', label: 'palette', run: nothing },
]

describe('matchKeys', () => {
  it.each([
    [['g'], 'begun'],
    [['g', 'l'], 'leaderboard'],
    [['g', 'x'], 'none'],
    [['l'], 'none'],
    [['e'], 'of the view'],
    [['j'], 'none'],
    [['mod+k'], 'palette'],
  ])('%j → %s', (pressed, expected) => {
    const match = matchKeys(SHORTCUTS, pressed)
    expect(match.status === 'found' ? match.shortcut.label : match.status).toBe(expected)
  })
})

describe('spellKey', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false }
  it.each([
    [{ ...plain, key: 'g' }, 'g'],
    [{ ...plain, key: '?' }, '?'],
    [{ ...plain, key: 'k', ctrlKey: true }, 'mod+k'],
    [{ ...plain, key: 'K', metaKey: true }, 'mod+k'],
    [{ ...plain, key: 'l', altKey: true }, null],
    [{ ...plain, key: 'Shift' }, null],
  ])('%j → %j', (event, spelled) => {
    expect(spellKey(event)).toBe(spelled)
  })
})
