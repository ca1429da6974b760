import type { ReactElement } from 'react'
import type { BenchmarkData } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './Data.module.css'

/** A benchmark's tasks with their items, and the solved examples that prompts can show. */
export function BenchmarkContents({ data }: { data: BenchmarkData }): ReactElement {
  const { data: text, exemplarSource } = useText()
  if (data.tasks.length + data.exemplars.length === 0)
    return <p className={classes.quiet}>{text.benchmarks.nothing}</p>
  return (
    <>
      {data.tasks.length > 0 && (
        <ul className={classes.tasks} aria-label={text.benchmarks.tasks}>
          {data.tasks.map(({ task, split, answerType, items }) => (
            <li key={`${task} ${split}`}>
              <span className={classes.task} title={task}>
                {task}
              </span>
              <span className={classes.quiet}>
                {split !== 'test' && `${text.split[split]} · `}
                {text.answerType[answerType]}
              </span>
              <span className={classes.count}>{formatCount(items)}</span>
            </li>
          ))}
        </ul>
      )}
      {data.exemplars.length > 0 && (
        <ul className={classes.tasks} aria-label={text.benchmarks.exemplars}>
          {data.exemplars
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ task, name, source, exemplars }) => (
              <li key={`${task} ${name}`}>
                <span className={classes.task} title={task ?? undefined}>
                  {task ?? text.benchmarks.allTasks}
                </span>
                <span className={classes.quiet}>
                  {text.benchmarks.exemplarSet(
                    name === source ? '' : name,
                    exemplarSource[source],
                    exemplars,
                  )}
                </span>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
