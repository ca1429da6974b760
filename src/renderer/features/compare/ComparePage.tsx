import { ActionIcon, Skeleton } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Comparison, RunSummary } from '#shared/contract/views.ts'
import { JUDGEMENTS } from '#shared/domain/outcome.ts'
import { useText } from '../../i18n/language.tsx'
import { isUnfinished, useComparedItems, useComparison } from '../../queries/compare.ts'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRuns } from '../../queries/runs.ts'
import { LabelledSelect } from '../../ui/LabelledSelect.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ChooseRuns } from './ChooseRuns.tsx'
import classes from './ComparePage.module.css'
import { Differs } from './Differs.tsx'
import { Evidence } from './Evidence.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FlipMatrix } from './FlipMatrix.tsx'
import { PromptChange } from './PromptChange.tsx'
import { SideChooser } from './SideChooser.tsx'
import {
  type CompareSearch,
  parseCompareSearch,
  readSide,
  swapSides,
  withFilter,
  writeSide,
} from './search.ts'
import { VerdictCard } from './VerdictCard.tsx'

const route = getRouteApi('/compare')

export function ComparePage(): ReactElement {
  const text = useText()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/compare' })
  const runs = useRuns()
  const a = readSide(search.a)
  const b = readSide(search.b)
  const isChosen = a.length > 0 && b.length > 0
  const comparison = useComparison(isChosen ? { a, b, judgement: search.judgement ?? 'machine' } : null)
  const list = runs.data?.filter((run) => run.scored > 0 || a.includes(run.id) || b.includes(run.id)) ?? []
  const choose = (side: 'a' | 'b', ids: readonly number[]): void => {
    void navigate({
      search: ({ item: _, ...rest }) => parseCompareSearch({ ...rest, [side]: writeSide(ids) }),
      replace: true,
    })
  }
  const chooser = (side: 'a' | 'b'): ReactElement => (
    <SideChooser
      side={side}
      runs={list}
      chosen={side === 'a' ? a : b}
      taken={side === 'a' ? b : a}
      onChoose={(ids) => choose(side, ids)}
    />
  )
  const shown = isChosen ? comparison.data : undefined
  return (
    <>
      <PageHeader
        title={<span className={classes.title}>{text.compare.title}</span>}
        sub={
          <>
            {chooser('a')}
            <span>{text.compare.against}</span>
            {chooser('b')}
            {isChosen && (
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={text.compare.swap}
                title={text.compare.swap}
                onClick={() => void navigate({ search: swapSides, replace: true })}
              >
                ⇄
              </ActionIcon>
            )}
            {shown && <span>{text.compare.paired(shown.n, shown.unmatched.a + shown.unmatched.b)}</span>}
          </>
        }
      >
        {isChosen && (
          <LabelledSelect
            label={text.leaderboard.filters.judgement}
            value={search.judgement ?? 'machine'}
            options={JUDGEMENTS.map((value) => ({
              value,
              label: text.leaderboard.filters.judgements[value],
            }))}
            onChoose={(judgement) =>
              void navigate({
                search: ({ item: _, ...rest }) => parseCompareSearch({ ...rest, judgement }),
              })
            }
          />
        )}
        {shown && <ExportMenu comparison={shown} />}
      </PageHeader>
      <div className={classes.body}>
        {isChosen && comparison.error ? (
          <QueryFailure error={comparison.error} retry={() => void comparison.refetch()} />
        ) : shown ? (
          <Compared comparison={shown} search={search} />
        ) : isChosen || runs.isPending ? (
          <LoadingCards label={text.connection.connecting} />
        ) : runs.error && !runs.data ? (
          <QueryFailure error={runs.error} retry={() => void runs.refetch()} />
        ) : (
          <ChooseRuns runs={runs.data ?? ([] satisfies RunSummary[])} />
        )}
      </div>
    </>
  )
}

function Compared(props: { comparison: Comparison; search: CompareSearch }): ReactElement {
  const { comparison, search } = props
  const navigate = useNavigate({ from: '/compare' })
  const { a, b } = { a: readSide(search.a), b: readSide(search.b) }
  const first = useComparedItems(
    { a, b, judgement: comparison.judgement, cell: null, task: null, text: null },
    [],
    isUnfinished(comparison),
  )
  return (
    <div className={classes.cards}>
      <VerdictCard comparison={comparison} />
      <FlipMatrix
        comparison={comparison}
        chosen={search.cell}
        onChoose={(cell) => void navigate({ search: (previous) => withFilter(previous, { cell }) })}
      />
      <PromptChange item={first.total === 0 ? null : first.at(0)} />
      <Differs comparison={comparison} />
      <Evidence comparison={comparison} search={search} />
    </div>
  )
}

function LoadingCards({ label }: { label: string }): ReactElement {
  return (
    <Loading className={classes.cards} label={label}>
      {['verdict', 'flips'].map((card) => (
        <div key={card} className={classes.card}>
          <Skeleton height={16} width="70%" animate={false} />
          <Skeleton height={10} width="90%" animate={false} />
          <Skeleton height={120} animate={false} />
        </div>
      ))}
    </Loading>
  )
}
