import './palette.css'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import classes from './Palette.module.css'
import { rankEntries } from './rank.ts'
import { useEntries } from './use-entries.tsx'

/** Shown of a group at once while nothing is typed, and when something is. */
const FEW = 6
const MORE = 8

/** Every place, action, view, model and run, found by typing and opened by Enter. */
export function Palette(props: { onClose: () => void; onShowShortcuts: () => void }): ReactElement {
  const text = useText().palette
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
  useEffect(() => {
    spotlight.open()
    return () => spotlight.close()
  }, [])
  return (
    <Spotlight.Root
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
      <Spotlight.Search placeholder={text.placeholder} aria-label={text.title} size="md" />
      <Spotlight.ActionsList>
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
