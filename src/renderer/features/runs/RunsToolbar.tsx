import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { NAMED_STATES, namedState } from '#shared/domain/run.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import { useText } from '../../i18n/language.tsx'
import { isUnderWay, ordersFor, RUN_ORDERS, type RunOrder, useRunActions } from '../../queries/run-actions.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { Select } from '../../ui/Select.tsx'
import classes from './RunsPage.module.css'
import { isFiltered, parseRunsSearch, type RunsFilter, type RunsSearch } from './search.ts'

/** What is listed, and what can be done with the chosen ones. */
export function RunsToolbar(props: { runs: readonly RunSummary[]; search: RunsSearch }): ReactElement {
  const { runs, search } = props
  const selected = runs.filter(({ id }) => search.selected?.includes(id))
  return selected.length > 0 ? (
    <SelectionBar selected={selected} />
  ) : (
    <FilterBar runs={runs} search={search} />
  )
}

function FilterBar({ runs, search }: { runs: readonly RunSummary[]; search: RunsSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/runs' })
  const show = (change: { [Name in keyof RunsFilter]: string | true | null }): void => {
    void navigate({ search: (previous) => parseRunsSearch({ ...previous, ...change }), replace: true })
  }
  const models = [...new Set(runs.map(({ model }) => model))].sort()
  const variants = runs.filter(asksVariant).length
  const states = NAMED_STATES.filter((state) => runs.some((run) => namedState(run) === state))
  return (
    <search className={classes.toolbar}>
      <SearchField
        label={text.runs.search}
        value={search.text ?? ''}
        onSearch={(words) => show({ text: words })}
      />
      <Select
        label={text.runs.columns.model}
        all={text.runs.allModels}
        value={search.model ?? null}
        options={models.map((value) => ({ value, label: value }))}
        onChoose={(model) => show({ model })}
      />
      <Select
        label={text.runs.columns.benchmark}
        all={text.runs.allBenchmarks}
        value={search.benchmark ?? null}
        options={BENCHMARKS.map((value) => ({ value, label: text.benchmark[value] }))}
        onChoose={(benchmark) => show({ benchmark })}
      />
      <Select
        label={text.runs.columns.format}
        all={text.runs.allFormats}
        value={search.format ?? null}
        options={FORMATS.map((value) => ({ value, label: text.format[value] }))}
        onChoose={(format) => show({ format })}
      />
      <Select
        label={text.runs.columns.status}
        all={text.runs.allStatuses}
        value={search.status ?? null}
        options={states.map((value) => ({ value, label: text.state[value] }))}
        onChoose={(status) => show({ status })}
      />
      {variants > 0 && (
        <label className={classes.variants}>
          <input
            type="checkbox"
            checked={search.variants === true}
            onChange={(event) => show({ variants: event.currentTarget.checked ? true : null })}
          />
          {text.runs.variants(variants)}
        </label>
      )}
      {isFiltered(search) && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => show({ text: null, model: null, benchmark: null, format: null, status: null })}
        >
          {text.runs.clear}
        </Button>
      )}
    </search>
  )
}

function SelectionBar({ selected }: { selected: readonly RunSummary[] }): ReactElement {
  const text = useText().runs
  const navigate = useNavigate({ from: '/runs' })
  const actions = useRunActions()
  const clear = (): void => {
    void navigate({ search: ({ selected: _, ...rest }) => rest, replace: true })
  }
  const ask = async (order: RunOrder): Promise<void> => {
    for (const { id } of [...offering(selected, order)].sort((a, b) => a.id - b.id)) {
      const done = actions.order(order, id)
      // They queue in the order of their numbers; what is put down is not waited for, as another would begin meanwhile.
      if (order === 'resume' || order === 'retry') await done
    }
  }
  const [first, second] = selected
  const pair = selected.length === 2 && first && second && inOrder(first.id, second.id)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={text.selected(selected.length)}>
      <b aria-live="polite">{text.selected(selected.length)}</b>
      {pair ? (
        <Button size="compact-xs" renderRoot={(rest) => <Link {...rest} to="/compare" search={pair} />}>
          {text.compare}
        </Button>
      ) : (
        <Button size="compact-xs" disabled title={text.compareTwo}>
          {text.compare}
        </Button>
      )}
      {RUN_ORDERS.filter((order) => offering(selected, order).length > 0).map((order) => (
        <Button key={order} size="compact-xs" variant="default" onClick={() => void ask(order)}>
          {text.actions[order]}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={selected.some(isUnderWay)}
        title={selected.some(isUnderWay) ? text.actions.deleteUnderWay : undefined}
        onClick={() => void actions.remove(selected.map(({ id }) => id)).then(clear)}
      >
        {text.actions.delete}
      </Button>
      <Button size="compact-xs" variant="default" onClick={clear}>
        {text.clearSelection}
      </Button>
    </div>
  )
}

const offering = (runs: readonly RunSummary[], order: RunOrder): RunSummary[] =>
  runs.filter((run) => ordersFor(run).includes(order))

/** The older run is the one the newer is compared with. */
const inOrder = (one: number, other: number) => ({ a: Math.min(one, other), b: Math.max(one, other) })
