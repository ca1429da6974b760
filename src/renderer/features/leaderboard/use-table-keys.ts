import { useText } from '../../i18n/language.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'

/** Lists the keys of the table, which hears them itself. */
export function useTableKeys(): void {
  const words = useText().leaderboard.keys
  useShortcuts(words.title, [
    { keys: '↑↓←→', label: words.move },
    { keys: 'Home End', label: words.ends },
    { keys: 'PgUp PgDn', label: words.pages },
    { keys: 'Ctrl+Home Ctrl+End', label: words.corners },
    { keys: 'Enter', label: words.enter },
    { keys: 'e', label: words.expand },
    { keys: 'x', label: words.pick },
    { keys: 'Shift+Enter', label: words.addSort },
    { keys: 'Shift+←/→', label: words.width },
    { keys: 'Alt+←/→', label: words.reorder },
  ])
}
