import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { BENCHMARKS } from '#shared/domain/benchmark.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { useText } from '../../i18n/language.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { type LeaderboardSearch, parseLeaderboardSearch } from './search.ts'

const ALL = 'all' as const

/** Benchmark and format, each one of a few; what is chosen is written to the address. */
export function Filters({ search }: { search: LeaderboardSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/leaderboard' })
  // “All” is no benchmark and no format, so parsing leaves it out.
  const show = (change: Record<string, string>): void => {
    void navigate({ search: parseLeaderboardSearch({ ...search, ...change }) })
  }
  return (
    <>
      <Choice
        label={text.leaderboard.benchmark}
        value={search.benchmark ?? ALL}
        onChoose={(benchmark) => show({ benchmark })}
        options={([ALL, ...BENCHMARKS] as const).map((value) => ({
          value,
          label: value === ALL ? text.all : text.benchmark[value],
        }))}
      />
      <Choice
        label={text.leaderboard.format}
        value={search.format ?? ALL}
        onChoose={(format) => show({ format })}
        options={([ALL, ...FORMATS] as const).map((value) => ({
          value,
          label: value === ALL ? text.all : text.format[value],
        }))}
      />
    </>
  )
}
