import { ActionIcon } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { BenchmarkData, PromptItem } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './Preview.module.css'
import { type Place, tasksOf } from './place.ts'

/** The item the preview is of: its benchmark, its task, and one on or back. */
export function PreviewItem(props: {
  place: Place | null
  benchmarks: readonly BenchmarkData[]
  item: PromptItem | undefined
  /** From 0. */
  at: number
  total: number
  onWalk: (step: number) => void
}): ReactElement | null {
  const { place, at, total } = props
  const text = useText()
  const words = text.prompts.preview
  const navigate = useNavigate({ from: '/prompts/$name' })
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
          if (data)
            void navigate({
              search: ({ task: _, item: __, ...rest }) => ({ ...rest, benchmark: data.benchmark }),
              replace: true,
            })
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
          onChange={(event) => {
            const task = event.currentTarget.value
            void navigate({
              search: ({ item: _, ...rest }) => ({ ...rest, benchmark: place.benchmark, task }),
              replace: true,
            })
          }}
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
