import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { benchmarkOfSortKey } from '#shared/board/sorting.ts'
import { viewOfSearch } from '#shared/board/view-address.ts'
import { benchmarksOf } from '#shared/board/view-benchmarks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ChosenContext } from '../../../ui/charts/ChartFrame.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { describeFilters } from '../filters/describe-filters.ts'
import { ActiveFilters } from './ActiveFilters.tsx'
import classes from './ChartsPage.module.css'
import type { ChartProps } from './chart-props.ts'
import { GainChart } from './GainChart.tsx'
import { PriceChart } from './PriceChart.tsx'
import { RankingChart } from './RankingChart.tsx'
import { SizeChart } from './SizeChart.tsx'
import { boardPart, CHARTS, type Chart, type ChartChoices, parseChartsSearch } from './search.ts'
import { TasksChart } from './TasksChart.tsx'
import { TimeChart } from './TimeChart.tsx'
import { tableSearch } from './table-search.ts'

const route = getRouteApi('/leaderboard/charts')

const DRAWINGS: Readonly<Record<Chart, (props: ChartProps) => ReactElement>> = {
  ranking: RankingChart,
  size: SizeChart,
  time: TimeChart,
  price: PriceChart,
  tasks: TasksChart,
  gain: GainChart,
}

/** The benchmark that the table is sorted by first; undefined where it is sorted by anything else. */
function sortedBy(view: BoardView): string | undefined {
  const [first] = view.sort
  const benchmark = first && benchmarkOfSortKey(first.by)
  return benchmark != null && benchmarksOf(view).includes(benchmark) ? benchmark : undefined
}

/** One chart of the board at a time; which, and how, is in the address. */
export function ChartsPage(): ReactElement {
  const messages = useText()
  const text = messages.charts
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/leaderboard/charts' })
  const board = useMemo(() => boardPart(search), [search])
  const view = useMemo(() => viewOfSearch(board), [board])
  const show = useCallback(
    (change: ChartChoices): void => {
      void navigate({ search: (before) => parseChartsSearch({ ...before, ...change }), replace: true })
    },
    [navigate],
  )
  // What the table is sorted by is what its charts are of, until another score is chosen here.
  const drawn = useMemo(() => ({ ...search, by: search.by ?? sortedBy(view) }), [search, view])
  const filters = describeFilters(view, messages).map(({ label }) => label)
  const chosen = filters.length > 0 ? text.filters.chosen(filters) : ''
  const chart = search.chart ?? 'ranking'
  const Drawing = DRAWINGS[chart]
  return (
    <>
      <PageHeader title={text.title}>
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/leaderboard/compare" search={board} {...props} />}
        >
          {text.toCompare}
        </Button>
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/leaderboard" search={tableSearch(board)} {...props} />}
        >
          {text.toTable}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        <div className={classes.over}>
          <Choice
            label={text.choose}
            value={chart}
            onChoose={(wanted) => show({ chart: wanted === 'ranking' ? undefined : wanted })}
            options={CHARTS.map((value) => ({ value, label: text.kinds[value] }))}
          />
          <ActiveFilters search={board} />
        </div>
        <ChosenContext value={chosen}>
          <Drawing key={chart} search={drawn} view={view} show={show} />
        </ChosenContext>
      </div>
    </>
  )
}
