import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import classes from './Items.module.css'
import { type CompareSearch, withFilter } from './search.ts'

/** How many items match, full text and task; each written to the address. */
export function ComparedFilters(props: {
  comparison: Comparison
  search: CompareSearch
  total: number | null
}): ReactElement {
  const { comparison, search, total } = props
  const { compare: text, searchHint } = useText()
  const isNarrowed = search.cell === undefined && (search.text !== undefined || search.task !== undefined)
  const foundText = (count: number): string =>
    isNarrowed
      ? text.items.matching(count)
      : text.items.found(count, search.cell ? text.flips.cell[search.cell] : null)
  const navigate = useNavigate({ from: '/compare' })
  const filterBy = (change: Parameters<typeof withFilter>[1]): void => {
    void navigate({ search: (previous) => withFilter(previous, change), replace: true })
  }
  return (
    <div className={classes.filters}>
      <p aria-live="polite" className={classes.found}>
        {total === null ? ' ' : foundText(total)}
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
      <div className={classes.search}>
        <SearchField
          value={search.text ?? ''}
          label={text.items.search}
          hint={searchHint}
          onSearch={(words) => filterBy({ text: words })}
        />
      </div>
    </div>
  )
}
