import { Checkbox } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { BenchmarkData } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './StartRun.module.css'
import { chooseTasks, chosenTasks, tasksToAsk } from './selection.ts'

/** A benchmark and, unfolded, its tasks; it opens by itself where only some of them are chosen. */
export function BenchmarkBranch(props: {
  data: BenchmarkData
  selectors: readonly string[]
  onChoose: (selectors: string[]) => void
}): ReactElement {
  const text = useText()
  const { data } = props
  const tasks = tasksToAsk(data)
  const chosen = chosenTasks(props.selectors, data)
  const isWhole = chosen.size === tasks.length
  const [isOpen, setOpen] = useState(chosen.size > 0 && !isWhole)
  const choose = (next: ReadonlySet<string>): void => props.onChoose(chooseTasks(props.selectors, data, next))
  const toggleTask = (task: string): void => {
    choose(
      chosen.has(task) ? new Set([...chosen].filter((other) => other !== task)) : new Set([...chosen, task]),
    )
  }
  const name = text.benchmark[data.benchmark]
  return (
    <>
      <li>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          aria-label={text.start.benchmarks.tasksOf(name)}
          disabled={tasks.length < 2}
          onClick={() => setOpen(!isOpen)}
        >
          {tasks.length < 2 ? '' : '›'}
        </button>
        <Checkbox
          size="xs"
          className={classes.name}
          label={name}
          checked={isWhole}
          indeterminate={chosen.size > 0 && !isWhole}
          onChange={() => choose(isWhole ? new Set() : new Set(tasks.map(({ task }) => task)))}
        />
        <span className={classes.quiet}>
          {tasks.length > 1 && `${text.start.benchmarks.tasks(tasks.length)} · `}
          {countOf(data, text.start.benchmarks)}
        </span>
      </li>
      {isOpen &&
        tasks.map(({ task, items }) => (
          <li key={task} className={classes.task}>
            <Checkbox
              size="xs"
              className={classes.name}
              label={<bdi>{task}</bdi>}
              checked={chosen.has(task)}
              onChange={() => toggleTask(task)}
            />
            <span className={classes.quiet}>{formatCount(items)}</span>
          </li>
        ))}
    </>
  )
}

function countOf(
  { testItems, officialTestItems }: BenchmarkData,
  text: { items: (count: number) => string; itemsOf: (count: number, official: number) => string },
): string {
  return officialTestItems !== null && testItems < officialTestItems
    ? text.itemsOf(testItems, officialTestItems)
    : text.items(testItems)
}
