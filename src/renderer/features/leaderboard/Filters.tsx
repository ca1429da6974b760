import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { useText } from '../../i18n/language.tsx'
import type { LeaderboardSearch } from './search.ts'

const ALL = 'all'

/** Benchmark and format, each one of a few: radio groups that write the address. */
export function Filters({ search }: { search: LeaderboardSearch }): ReactElement {
  const text = useText()
  const navigate = useNavigate({ from: '/leaderboard' })
  const show = (change: Partial<Record<'benchmark' | 'format', string>>): void => {
    const next = { ...search, ...change }
    void navigate({
      search: {
        ...(search.sort && { sort: search.sort, ...(search.desc && { desc: true }) }),
        ...(next.benchmark && next.benchmark !== ALL && { benchmark: next.benchmark as Benchmark }),
        ...(next.format && next.format !== ALL && { format: next.format as Format }),
      },
    })
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        withItemsBorders={false}
        aria-label={text.leaderboard.benchmark}
        value={search.benchmark ?? ALL}
        onChange={(benchmark) => show({ benchmark })}
        data={[
          { value: ALL, label: text.all },
          ...BENCHMARKS.map((value) => ({ value, label: text.benchmark[value] })),
        ]}
      />
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        withItemsBorders={false}
        aria-label={text.leaderboard.format}
        value={search.format ?? ALL}
        onChange={(format) => show({ format })}
        data={[
          { value: ALL, label: text.all },
          ...FORMATS.map((value) => ({ value, label: text.format[value] })),
        ]}
      />
    </>
  )
}
