/** One key and what it does, where it is registered. */
export interface Shortcut {
  /**
   * Keys as `KeyboardEvent.key` names them, those to press one after another with a space between: `g l`.
   * `mod+k` is Ctrl+K, on a Mac ⌘K, and works while typing, which no other does.
   */
  readonly keys: string
  readonly label: string
  /** Absent where the key is handled by what has the focus, and is only listed. */
  readonly run?: () => void
}

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** How a shortcut spells the key; null for keys that no shortcut has. */
export function spellKey({ key, ctrlKey, metaKey, altKey }: PressedKey): string | null {
  if (altKey || key === 'Shift' || key === 'Control' || key === 'Meta') return null
  return ctrlKey || metaKey ? `mod+${key.toLowerCase()}` : key
}

export type KeyMatch =
  | { readonly status: 'found'; readonly shortcut: Shortcut }
  /** The keys begin a shortcut. */
  | { readonly status: 'begun' }
  | { readonly status: 'none' }

/** What the keys pressed so far stand for. Of shortcuts with the same keys the last one counts: views come after the shell. */
export function matchKeys(shortcuts: readonly Shortcut[], pressed: readonly string[]): KeyMatch {
  const spelled = pressed.join(' ')
  const shortcut = shortcuts.findLast(({ keys, run }) => run !== undefined && keys === spelled)
  if (shortcut) return { status: 'found', shortcut }
  const isBegun = shortcuts.some(({ keys }) => keys.startsWith(`${spelled} `))
  return isBegun ? { status: 'begun' } : { status: 'none' }
}
