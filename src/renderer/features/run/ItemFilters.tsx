import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import type { Outcome } from '#shared/domain/outcome.ts'
import { ITEM_SORT_KEYS } from '#shared/domain/run.ts'
import type { Messages } from '../../i18n/en/index.ts'
import { useText } from '../../i18n/language.tsx'
import { useIsListed } from '../../queries/attempts.ts'
import { Fold } from '../../ui/Fold.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import { FurtherFilters } from './FurtherFilters.tsx'
import classes from './ItemFilters.module.css'
import { OutcomeChips } from './OutcomeChips.tsx'
import {
  countFurther,
  fromTheFirst,
  listOf,
  type RunSearch,
  type SearchChange,
  withChange,
} from './search.ts'

/** Who pauses longer than that has typed the word. */
const WORD_PAUSE_MS = 500

/** Which items are listed and in which order; each choice is written to the address. */
export function ItemFilters(props: {
  run: Run
  search: RunSearch
  /** Where the open attempt stands, from 0; null: it is not listed. */
  place: number | null | undefined
  total: number | null
  /** Whether a search found what is listed. */
  areFound: boolean
  onLeaveSearch: () => void
}): ReactElement {
  const { run, search, place, total } = props
  const text = useText()
  const names = text.run.list
  const navigate = useNavigate({ from: '/runs/$runId' })
  const isListed = useIsListed()
  const afterTyping = useDebouncedCallback((act: () => void) => act(), WORD_PAUSE_MS)
  /** What is open stays open where the new list has it; else the new list begins at its first. */
  const change = (changed: SearchChange): void => {
    const { attempt } = search
    const go = (from: (search: RunSearch) => RunSearch): void =>
      void navigate({ search: (previous) => from(previous), replace: true })
    const next = withChange(search, changed)
    go((previous) => withChange(previous, changed))
    if (attempt === undefined) return
    const leave = (listed: boolean): void => {
      if (!listed) go((now) => (now.attempt === attempt ? fromTheFirst(now) : now))
    }
    // Where it cannot be told, what is open stays open.
    const leaveUnlessListed = (): void =>
      void isListed(listOf(run.id, next), attempt).then(leave, () => undefined)
    if ('text' in changed) afterTyping(leaveUnlessListed)
    else leaveUnlessListed()
  }
  const chosen = search.outcome ?? []
  const toggle = (outcome: Outcome): void =>
    change({
      outcome: chosen.includes(outcome) ? chosen.filter((other) => other !== outcome) : [...chosen, outcome],
    })
  const further = countFurther(search)
  // Open from the start where something in it is set; after that it is the reader's to fold.
  const [wasFurther] = useState(further > 0)
  return (
    <div className={classes.filters}>
      <SearchField
        value={search.text ?? ''}
        label={names.search}
        hint={text.searchHint}
        pauseMs={0}
        onSearch={(words) => change({ text: words })}
        onLeave={props.onLeaveSearch}
      />
      <OutcomeChips run={run} chosen={chosen} onToggle={toggle} />
      <div className={classes.row}>
        {run.tasks.length > 1 && (
          <Select
            label={names.task}
            all={names.allTasks}
            value={search.task ?? null}
            options={run.tasks.map(({ task }) => ({ value: task, label: task }))}
            onChoose={(task) => change({ task })}
          />
        )}
        <Select
          label={names.sort}
          all={names.sortedBy.plan}
          value={search.sort ?? null}
          options={ITEM_SORT_KEYS.filter((key) => key !== 'plan').map((value) => ({
            value,
            label: names.sortedBy[value],
          }))}
          onChoose={(sort) => change({ sort })}
        />
        {search.sort && (
          <button
            type="button"
            className={classes.direction}
            aria-label={names.descending}
            aria-pressed={search.desc ?? false}
            title={names.descending}
            onClick={() => change({ desc: !search.desc })}
          >
            {search.desc ? '↓' : '↑'}
          </button>
        )}
      </div>
      <Fold
        summary={names.further}
        open={wasFurther}
        isLate
        {...(further > 0 && { detail: names.set(further) })}
      >
        <FurtherFilters run={run} search={search} onChange={change} />
      </Fold>
      <p className={classes.position}>
        <span aria-live="polite">
          {namePlace(
            place,
            total,
            props.areFound ? 'match' : run.sampling.samples > 1 ? 'sample' : 'item',
            names,
          )}
        </span>
        <span>
          <kbd>j</kbd> <kbd>k</kbd> {names.keys}
        </span>
      </p>
    </div>
  )
}

function namePlace(
  place: number | null | undefined,
  total: number | null,
  what: keyof Messages['run']['list']['position'],
  names: Messages['run']['list'],
): string {
  if (!total || place === undefined) return ' '
  if (place === null) return what === 'match' ? names.matchesWithoutOpen(total) : names.notListed(total)
  return names.position[what](place + 1, total)
}
