import './palette.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useFocusReturn } from '../../ui/use-focus-return.ts'
import classes from './Palette.module.css'
import { rankEntries } from './rank.ts'
import type { TypedAhead } from './typed-ahead.ts'
import { useEntries } from './use-entries.tsx'

/** Shown of a group at once while nothing is typed, and when something is. */
const FEW = 6
const MORE = 8

const [store, spotlight] = createSpotlight()
const LIST = 'palette-list'

/** Every place, action, view, model and run, found by typing and opened by Enter. */
export function Palette(props: {
  typed: { readonly current: TypedAhead }
  onClose: () => void
  onShowShortcuts: () => void
}): ReactElement {
  const text = useText().palette
  useFocusReturn()
  const [query, setQuery] = useState('')
  const entries = useEntries({ onShowShortcuts: props.onShowShortcuts })
  const isBlank = query.trim() === ''
  const groups = useMemo(
    () =>
      rankEntries(query, entries, (group) =>
        group === 'places' || group === 'actions' ? entries.length : isBlank ? FEW : MORE,
      ),
    [query, entries, isBlank],
  )
  const first = groups[0]?.entries[0]
  const [isAwaited, setAwaited] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, as they come, have none marked among them
  useLayoutEffect(markFirst, [groups])
  useEffect(() => {
    if (!isAwaited || !first) return
    first.run()
    spotlight.close()
  }, [isAwaited, first])
  useEffect(() => {
    spotlight.open()
    return () => spotlight.close()
  }, [])
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={props.onClose}
      shortcut={null}
      scrollable
      maxHeight="min(560px, 70vh)"
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      title={text.title}
      classNames={{
        content: classes.content,
        header: 'visually-hidden',
        action: classes.action,
        actionLabel: classes.label,
        actionDescription: classes.description,
      }}
    >
      <Spotlight.Search
        placeholder={text.placeholder}
        aria-label={text.title}
        size="md"
        onFocus={() => {
          const { words, isEntered } = props.typed.current
          props.typed.current.words = ''
          if (words !== '') setQuery((before) => before + words)
          if (isEntered) setAwaited(true)
        }}
      />
      <Spotlight.ActionsList id={LIST}>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.group} label={text.groups[group.group]}>
            {group.entries.map((entry) => (
              <Spotlight.Action
                key={entry.id}
                label={entry.label}
                description={entry.description ?? ''}
                leftSection={entry.icon}
                rightSection={entry.keys}
                onClick={entry.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{text.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** The list marks its first row when somebody types; rows that come by themselves, it leaves unmarked. */
function markFirst(): void {
  const rows = document.querySelectorAll(`#${LIST} [data-action]`)
  if ([...rows].some((row) => row.hasAttribute('data-selected'))) return
  rows[0]?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}
