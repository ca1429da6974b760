import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { matchKeys, type Shortcut, spellKey } from './key-matching.ts'

/** Shortcuts that belong together, under the title the cheat sheet gives them. */
export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

type Registry = Set<{ readonly current: ShortcutGroup }>

const RegistryContext = createContext<Registry>(new Set())

/** Longest pause between the keys of one shortcut. */
const LONGEST_PAUSE_MS = 1_200

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'

/** Keys that work for as long as the component stands. They never fire while the user types or in a dialog. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const registry = useContext(RegistryContext)
  const group = useRef<ShortcutGroup>({ title, shortcuts })
  useEffect(() => {
    group.current = { title, shortcuts }
  })
  useEffect(() => {
    registry.add(group)
    return () => void registry.delete(group)
  }, [registry])
}

/** Reads what works here and now, in the order it was registered; groups of one title are one. */
export function useShortcutGroups(): () => ShortcutGroup[] {
  const registry = useContext(RegistryContext)
  return useCallback(() => {
    const byTitle = Map.groupBy(registry, ({ current }) => current.title)
    return [...byTitle].map(([title, groups]) => ({
      title,
      shortcuts: groups.flatMap(({ current }) => current.shortcuts),
    }))
  }, [registry])
}

/** Hears the keys of the whole page. */
export function ShortcutProvider({ children }: { children: ReactNode }): ReactElement {
  const [registry] = useState<Registry>(() => new Set())
  useEffect(() => {
    let pressed: string[] = []
    let lastAt = 0
    const hear = (event: KeyboardEvent): void => {
      const key = spellKey(event)
      if (key === null || event.defaultPrevented || event.isComposing) return
      if (!key.startsWith('mod+') && isElsewhere(event.target)) return
      const goesOn = event.timeStamp - lastAt < LONGEST_PAUSE_MS
      lastAt = event.timeStamp
      const shortcuts = [...registry].flatMap(({ current }) => current.shortcuts)
      const attempts = goesOn && pressed.length > 0 ? [[...pressed, key], [key]] : [[key]]
      pressed = []
      for (const keys of attempts) {
        const match = matchKeys(shortcuts, keys)
        if (match.status === 'none') continue
        event.preventDefault()
        if (match.status === 'begun') pressed = keys
        else match.shortcut.run?.()
        return
      }
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Where keys belong to what has the focus. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`${TYPING}, [aria-modal="true"]`) !== null
