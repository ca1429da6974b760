import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useEffect, useState } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { OUTCOMES } from '#shared/domain/outcome.ts'
import { useText } from '../../i18n/language.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import classes from './ItemFilters.module.css'
import { type RunSearch, withFilter } from './search.ts'

const TYPING_PAUSE_MS = 200

/** Full text, outcome and task; each written to the address. */
export function ItemFilters(props: {
  run: Run
  search: RunSearch
  position: { readonly at: number; readonly total: number } | null
}): ReactElement {
  const { run, search, position } = props
  const text = useText()
  const names = text.run.list
  const navigate = useNavigate({ from: '/runs/$runId' })
  const filterBy = (change: Parameters<typeof withFilter>[1]): void => {
    void navigate({ search: (previous) => withFilter(previous, change), replace: true })
  }
  const outcomes = OUTCOMES.filter((outcome) => run.outcomes[outcome] > 0 || outcome === search.outcome)
  return (
    <div className={classes.filters}>
      <SearchField
        value={search.text ?? ''}
        label={names.search}
        onSearch={(value) => filterBy({ text: value })}
      />
      <fieldset className={classes.outcomes}>
        <legend className="visually-hidden">{names.outcome}</legend>
        {outcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={classes.chip}
            aria-pressed={search.outcome === outcome}
            onClick={() => filterBy({ outcome: search.outcome === outcome ? null : outcome })}
          >
            <ToneDot tone={outcome} />
            {text.outcome[outcome]} {formatCount(run.outcomes[outcome])}
          </button>
        ))}
      </fieldset>
      {run.tasks.length > 1 && (
        <select
          className={classes.tasks}
          aria-label={names.task}
          value={search.task ?? ''}
          onChange={(event) => filterBy({ task: event.currentTarget.value || null })}
        >
          <option value="">{names.allTasks}</option>
          {run.tasks.map(({ task }) => (
            <option key={task} value={task}>
              {task}
            </option>
          ))}
        </select>
      )}
      <p className={classes.position}>
        <span aria-live="polite">{position ? names.position(position.at, position.total) : ' '}</span>
        <span>
          <kbd>j</kbd> <kbd>k</kbd> {names.keys}
        </span>
      </p>
    </div>
  )
}

function SearchField(props: {
  value: string
  label: string
  onSearch: (value: string | null) => void
}): ReactElement {
  const [typed, setTyped] = useState(props.value)
  const search = useDebouncedCallback(props.onSearch, TYPING_PAUSE_MS)
  // The address may change by other ways than typing: back, a link, “clear”.
  useEffect(() => setTyped(props.value), [props.value])
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value.trim() || null)
      }}
    />
  )
}
