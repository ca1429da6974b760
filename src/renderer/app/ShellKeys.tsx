import { useNavigate } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { useText } from '../i18n/language.tsx'
import { type ShortcutGroup, useShortcutGroups, useShortcuts } from '../ui/shortcuts.tsx'
import { SECTIONS } from './sections.tsx'

const ShortcutSheet = lazy(() =>
  import('./ShortcutSheet.tsx').then(({ ShortcutSheet }) => ({ default: ShortcutSheet })),
)

/** The keys that work on every page, and the sheet that lists them beside the page's own. */
export function ShellKeys(): ReactElement | null {
  const text = useText()
  const navigate = useNavigate()
  const readGroups = useShortcutGroups()
  const [shown, show] = useState<readonly ShortcutGroup[] | null>(null)
  useShortcuts(text.shortcuts.everywhere, [
    ...SECTIONS.map(({ name, to, key }) => ({
      keys: `g ${key}`,
      label: text.shortcuts.goTo(text.nav[name]),
      run: () => void navigate({ to }),
    })),
    { keys: '/', label: text.shortcuts.focusSearch, run: focusSearch },
    { keys: '?', label: text.shortcuts.sheet, run: () => show(readGroups()) },
  ])
  return (
    shown && (
      <Suspense>
        <ShortcutSheet groups={shown} onClose={() => show(null)} />
      </Suspense>
    )
  )
}

/** A page's search box is its first `<input type="search">`. */
const focusSearch = (): void => document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus()
