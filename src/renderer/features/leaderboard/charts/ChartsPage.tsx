import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { viewOfSearch } from '#shared/board/view-address.ts'
import { useText } from '../../../i18n/language.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
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

/** One chart of the board at a time; which, and how, is in the address. */
export function ChartsPage(): ReactElement {
  const text = useText().charts
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
        <Drawing key={chart} search={search} view={view} show={show} />
      </div>
    </>
  )
}
