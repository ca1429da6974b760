import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useEffect, useState } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './Items.module.css'
import { type CompareSearch, withFilter } from './search.ts'

const TYPING_PAUSE_MS = 200

/** How many items match, full text and task; each written to the address. */
export function ComparedFilters(props: {
  comparison: Comparison
  search: CompareSearch
  total: number | null
}): ReactElement {
  const { comparison, search, total } = props
  const text = useText().compare
  const navigate = useNavigate({ from: '/compare' })
  const filterBy = (change: Parameters<typeof withFilter>[1]): void => {
    void navigate({ search: (previous) => withFilter(previous, change), replace: true })
  }
  const [typed, setTyped] = useState(search.text ?? '')
  const searchFor = useDebouncedCallback(
    (value: string) => filterBy({ text: value || null }),
    TYPING_PAUSE_MS,
  )
  useEffect(() => setTyped(search.text ?? ''), [search.text])
  return (
    <div className={classes.filters}>
      <p aria-live="polite" className={classes.found}>
        {total === null ? ' ' : text.items.found(total, search.cell ? text.flips.cell[search.cell] : null)}
      </p>
      {search.cell && (
        <button type="button" className={classes.clear} onClick={() => filterBy({ cell: null })}>
          {text.items.clear}
        </button>
      )}
      {comparison.tasks.length > 1 && (
        <select
          className={classes.tasks}
          aria-label={text.items.task}
          value={search.task ?? ''}
          onChange={(event) => filterBy({ task: event.currentTarget.value || null })}
        >
          <option value="">{text.items.allTasks}</option>
          {comparison.tasks.map(({ task }) => (
            <option key={task} value={task}>
              {task}
            </option>
          ))}
        </select>
      )}
      <TextInput
        size="xs"
        type="search"
        className={classes.search}
        aria-label={text.items.search}
        placeholder={text.items.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          searchFor(event.currentTarget.value.trim())
        }}
      />
    </div>
  )
}
