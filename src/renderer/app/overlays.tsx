import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { useText } from '../i18n/language.tsx'
import { fetchedPart, useFetched } from '../ui/fetched-part.ts'
import { type ShortcutGroup, useShortcutGroups, useShortcuts } from '../ui/shortcuts.tsx'
import { usePlaceOf } from './last-board.tsx'
import { useTypedAhead } from './palette/typed-ahead.ts'
import { SECTIONS } from './sections.tsx'

const sheet = fetchedPart(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet)
const palette = fetchedPart(async () => (await import('./palette/Palette.tsx')).Palette)

type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts'; readonly groups: readonly ShortcutGroup[] }

/** The keys that work on every page, and what lies over it: the palette, or the sheet of all keys that work here. */
export function useOverlays(): { readonly overlay: ReactElement | null; openPalette(): void } {
  const text = useText()
  const navigate = useNavigate()
  const placeOf = usePlaceOf()
  const readGroups = useShortcutGroups()
  const [shown, show] = useState<Overlay | null>(null)
  const showShortcuts = (): void => show({ kind: 'shortcuts', groups: readGroups() })
  const close = (): void => show(null)
  const typed = useTypedAhead(shown?.kind === 'palette')
  const Palette = useFetched(palette, shown?.kind === 'palette')
  const ShortcutSheet = useFetched(sheet, shown?.kind === 'shortcuts')
  useShortcuts(text.shortcuts.everywhere, [
    {
      keys: 'mod+k',
      label: text.palette.title,
      run: () => show((current) => (current === null ? { kind: 'palette' } : null)),
    },
    ...SECTIONS.map(({ name, to, key }) => ({
      keys: `g ${key}`,
      label: text.shortcuts.goTo(text.nav[name]),
      run: () => void navigate(placeOf(to)),
    })),
    { keys: '/', label: text.shortcuts.focusSearch, run: focusSearch },
    { keys: '?', label: text.shortcuts.sheet, run: showShortcuts },
  ])
  const overlay =
    shown?.kind === 'palette'
      ? Palette && (
          <Palette
            typed={typed}
            // An action of the palette may have put something else in its place.
            onClose={() => show((current) => (current?.kind === 'palette' ? null : current))}
            onShowShortcuts={showShortcuts}
          />
        )
      : shown && ShortcutSheet && <ShortcutSheet groups={shown.groups} onClose={close} />
  return { overlay, openPalette: () => show({ kind: 'palette' }) }
}

/** A page's search box is its first `<input type="search">`. */
const focusSearch = (): void => document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus()
