import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'

/** Every task with its accuracy; a row opens the task's items. */
export function TaskTable({ run }: { run: Run }): ReactElement {
  const text = useText()
  const names = text.run.tasks
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{names.title}</caption>
        <thead>
          <tr>
            <th scope="col">{names.task}</th>
            <th scope="col" data-numeric>
              {names.n}
            </th>
            <th scope="col" data-numeric>
              {names.accuracy}
            </th>
            <th scope="col">{names.outcomes}</th>
            <th scope="col">{names.exemplars}</th>
          </tr>
        </thead>
        <tbody>
          {run.tasks.map((task) => (
            <tr key={task.task} className={table.linked}>
              <td>
                <Link
                  to="/runs/$runId"
                  params={{ runId: run.id }}
                  search={{ task: task.task }}
                  className={table.link}
                >
                  {task.task}
                </Link>
              </td>
              <td data-numeric>{formatCount(task.n)}</td>
              <td data-numeric className={table.strong}>
                {task.accuracy === null ? '–' : formatScore(task.accuracy)}
              </td>
              <td>
                <span className={table.above}>
                  <StackedBar segments={labelOutcomes(task.outcomes, text)} />
                </span>
              </td>
              <td className={table.quiet}>
                {task.exemplarSource
                  ? `${text.exemplarSource[task.exemplarSource]} · ${names.shots(task.shots)}`
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
