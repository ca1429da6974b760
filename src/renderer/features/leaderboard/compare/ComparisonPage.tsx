import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { FEWEST_COMPARED } from '#shared/board/compared-models.ts'
import { viewOfSearch } from '#shared/board/view-address.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks } from '../../../queries/board.ts'
import { useComparedFigures } from '../../../queries/comparison.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'
import { ActiveFilters } from '../charts/ActiveFilters.tsx'
import { describeFilters } from '../filters/describe-filters.ts'
import { ComparedModels } from './ComparedModels.tsx'
import { Comparison } from './Comparison.tsx'
import classes from './ComparisonPage.module.css'
import { boardPartOf, type ComparisonSearch, parseComparisonSearch } from './search.ts'

const route = getRouteApi('/leaderboard/compare')
const NONE: readonly string[] = []

/** Two to six models side by side; which, and how, is in the address. */
export function ComparisonPage(): ReactElement {
  const text = useText()
  const words = text.comparison
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/leaderboard/compare' })
  const show = useCallback(
    (change: Partial<ComparisonSearch>): void => {
      void navigate({ search: (before) => parseComparisonSearch({ ...before, ...change }), replace: true })
    },
    [navigate],
  )
  const models = search.models ?? NONE
  const board = useMemo(() => boardPartOf(search), [search])
  const view = useMemo(() => viewOfSearch(board), [board])
  useBoardBenchmarks()
  const { figures, unknown, error, retry } = useComparedFigures(models, view.judgement)
  return (
    <>
      <PageHeader title={words.title}>
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/leaderboard/charts" search={board} {...props} />}
        >
          {words.toCharts}
        </Button>
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => (
            <Link to="/leaderboard" search={{ ...board, picked: [...models] }} {...props} />
          )}
        >
          {words.toTable}
        </Button>
      </PageHeader>
      <div className={classes.body}>
        <div className={classes.over}>
          <ComparedModels models={models} onChange={(changed) => show({ models: [...changed] })} />
          {describeFilters(view, text).length > 0 && <ActiveFilters search={board} />}
        </div>
        {unknown.length > 0 && <p className={classes.unknown}>{words.unknown(unknown.join(', '))}</p>}
        {models.length < FEWEST_COMPARED ? (
          <EmptyNote title={words.emptyTitle} text={words.emptyText} />
        ) : figures ? (
          <Comparison models={models} figures={figures} view={view} search={search} show={show} />
        ) : error ? (
          <QueryFailure error={error} retry={retry} />
        ) : (
          <TableSkeleton rows={12} columns={models.length + 2} label={text.connection.connecting} />
        )}
      </div>
    </>
  )
}
