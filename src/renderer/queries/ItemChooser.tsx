import { ActionIcon } from '@mantine/core'
import type { ReactElement } from 'react'
import type { BenchmarkData } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { useText } from '../i18n/language.tsx'
import classes from './ItemChooser.module.css'
import { type Place, tasksOf } from './place.ts'

/** An item to try something on: its benchmark, its task, and one on or back. */
export function ItemChooser(props: {
  place: Place | null
  benchmarks: readonly BenchmarkData[]
  /** From 0. */
  at: number
  total: number
  /** A place's first item; without a task, the first one's. */
  onPlace: (place: { benchmark: Benchmark; task?: string }) => void
  onWalk: (step: number) => void
}): ReactElement | null {
  const { place, at, total } = props
  const text = useText()
  const words = text.prompts.preview
  if (place === null) return null
  const imported = props.benchmarks.filter((data) => tasksOf(data).length > 0)
  const tasks = imported.filter(({ benchmark }) => benchmark === place.benchmark).flatMap(tasksOf)
  return (
    <div className={classes.item}>
      <select
        aria-label={words.benchmark}
        value={place.benchmark}
        onChange={(event) => {
          const data = imported.find(({ benchmark }) => benchmark === event.currentTarget.value)
          if (data) props.onPlace({ benchmark: data.benchmark })
        }}
      >
        {imported.map(({ benchmark }) => (
          <option key={benchmark} value={benchmark}>
            {text.benchmark[benchmark]}
          </option>
        ))}
      </select>
      {tasks.length > 1 && (
        <select
          aria-label={words.task}
          value={place.task}
          onChange={(event) => props.onPlace({ benchmark: place.benchmark, task: event.currentTarget.value })}
        >
          {tasks.map((task) => (
            <option key={task} value={task}>
              {task}
            </option>
          ))}
        </select>
      )}
      <span className={classes.walk}>
        <ActionIcon
          size="sm"
          variant="default"
          aria-label={words.previous}
          title={`${words.previous} [`}
          disabled={at <= 0}
          onClick={() => props.onWalk(-1)}
        >
          ‹
        </ActionIcon>
        <span aria-live="polite">{total > 0 ? words.item(at + 1, total) : ' '}</span>
        <ActionIcon
          size="sm"
          variant="default"
          aria-label={words.next}
          title={`${words.next} ]`}
          disabled={at >= total - 1}
          onClick={() => props.onWalk(1)}
        >
          ›
        </ActionIcon>
      </span>
    </div>
  )
}
