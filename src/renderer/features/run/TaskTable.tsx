import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { StackedBar } from '../../ui/StackedBar.tsx'
import table from '../../ui/table.module.css'

/** Every task with its accuracy; a row opens the task's items. */
export function TaskTable({ run }: { run: Run }): ReactElement {
  const text = useText()
  const names = text.run.tasks
  return (
    <PlainTable
      caption={names.title}
      columns={[
        { label: names.task },
        { label: names.n, numeric: true },
        { label: names.accuracy, numeric: true },
        { label: names.outcomes },
        { label: names.exemplars },
      ]}
    >
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
    </PlainTable>
  )
}
