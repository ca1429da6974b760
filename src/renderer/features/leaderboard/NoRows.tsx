import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { useBenchmarkData } from '../../queries/data.ts'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import type { LeaderboardSearch } from './search.ts'

/** No row to show: why, and the commands that make one. */
export function NoRows({ search }: { search: LeaderboardSearch }): ReactElement {
  const text = useText()
  const names = text.leaderboard
  const navigate = useNavigate({ from: '/leaderboard' })
  const missing = useMissingBenchmark(search)
  const isFiltered = search.benchmark !== undefined || search.format !== undefined
  const run = (
    <StoreCommand
      args={`run --model baseline:random --benchmark ${search.benchmark ?? 'sample'} --format ${search.format ?? 'all'}`}
    />
  )
  const clear = isFiltered && (
    <Button size="xs" variant="default" onClick={() => void navigate({ search: {} })}>
      {names.clear}
    </Button>
  )
  if (missing)
    return (
      <EmptyNote
        title={names.notImportedTitle(text.benchmark[missing])}
        text={names.notImportedText('data import')}
      >
        <StoreCommand args={`data download ${missing}`} />
        <p>{names.thenRun}</p>
        {run}
        {clear}
      </EmptyNote>
    )
  return (
    <EmptyNote
      title={isFiltered ? names.noMatchTitle : names.emptyTitle}
      text={isFiltered ? names.noMatchText : names.emptyText}
    >
      {run}
      {clear}
    </EmptyNote>
  )
}

/** The benchmark asked for when the store has no item of it to run; null also while that is not known. */
function useMissingBenchmark({ benchmark }: LeaderboardSearch): LeaderboardSearch['benchmark'] | null {
  const data = useBenchmarkData().data
  if (!data || !benchmark) return null
  const items = data.find((known) => known.benchmark === benchmark)?.testItems ?? 0
  return items === 0 ? benchmark : null
}
