import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Figure } from '#shared/board/figure.ts'
import { groupTasks, type TaskGroup } from '#shared/board/group-tasks.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './TaskResults.module.css'
import { TaskRow } from './TaskRow.tsx'

/** A model's results on each task of a benchmark, in the groups of its authors, with a search. */
export function TaskResults(props: {
  benchmark: string
  figures: readonly Figure[]
  /** Part of the names of the tasks shown. */
  find: string
  onFind: (find: string) => void
}): ReactElement | null {
  const { benchmark, figures } = props
  const words = useText().leaderboard.panel
  // Typing is never behind: the box has its own text until the address has it too.
  const [sought, seek] = useState(props.find)
  useEffect(() => seek(props.find), [props.find])
  const groups = useMemo(() => groupTasks(benchmark, figures), [benchmark, figures])
  const { name } = describeBenchmark(benchmark)
  if (groups.length === 0) return null
  const needle = sought.trim().toLowerCase().replaceAll(' ', '_')
  const found = groups
    .map((group) => ({
      ...group,
      tasks: group.tasks.filter(({ task }) => task.toLowerCase().includes(needle)),
    }))
    .filter(({ tasks, whole }) => tasks.length > 0 || (whole !== null && needle === ''))
  return (
    <section className={classes.tasks}>
      <h3>{words.tasks(name)}</h3>
      <input
        type="text"
        className={classes.find}
        placeholder={words.findTask}
        aria-label={words.findTask}
        value={sought}
        onChange={(event) => {
          seek(event.currentTarget.value)
          props.onFind(event.currentTarget.value)
        }}
      />
      {found.length === 0 && <p className={classes.none}>{words.noTask}</p>}
      {found.map((group) => (
        <Group key={group.group ?? ''} group={group} isAlone={groups.length === 1} />
      ))}
    </section>
  )
}

function Group({ group, isAlone }: { group: TaskGroup; isAlone: boolean }): ReactElement {
  const words = useText().leaderboard.panel
  const title = group.group === null ? words.noGroup : (words.groups[group.group] ?? group.group)
  return (
    <>
      {!isAlone && <h4>{title}</h4>}
      <ul className={classes.list} aria-label={isAlone ? undefined : title}>
        {group.whole && <TaskRow task={group.whole} label={words.whole} />}
        {group.tasks.map((task) => (
          <TaskRow key={task.task} task={task} label={task.task.replaceAll('_', ' ')} />
        ))}
      </ul>
    </>
  )
}
