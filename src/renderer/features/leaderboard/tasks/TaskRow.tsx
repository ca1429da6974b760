import { type ReactElement, useState } from 'react'
import { flagsOf } from '#shared/board/flags.ts'
import type { TaskFigures } from '#shared/board/group-tasks.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { ProvenanceMark } from '../../../ui/ProvenanceMark.tsx'
import { FigureEntry } from '../figures/FigureEntry.tsx'
import panel from '../figures/ModelPanel.module.css'
import { describeCell } from '../table/words.ts'
import classes from './TaskResults.module.css'

/** One task: its score as a bar, and on being pressed where it comes from. */
export function TaskRow({ task, label }: { task: TaskFigures; label: string }): ReactElement {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const { cell } = task
  if (cell === null)
    return (
      <li className={classes.task}>
        <span className={classes.name}>{label}</span>
        <span className={classes.missing} title={text.leaderboard.missing}>
          –
        </span>
      </li>
    )
  const flags = flagsOf(cell)
  return (
    <li>
      <button
        type="button"
        className={classes.task}
        aria-expanded={isOpen}
        title={describeCell(cell, text)}
        onClick={() => setOpen(!isOpen)}
      >
        <ProvenanceMark of={cell.figure.provenance} />
        <bdi className={classes.name}>{label}</bdi>
        <span className={classes.flags}>{flags.map(({ sign }) => sign).join('')}</span>
        <span className={classes.track} aria-hidden="true">
          <span style={{ width: `${cell.figure.score * 100}%` }} />
        </span>
        <b>{formatScore(cell.figure.score)}</b>
      </button>
      {isOpen && (
        <ol className={panel.figures}>
          {task.figures.map((figure, index) => (
            <FigureEntry key={figure.id} figure={figure} isShown={index === 0} />
          ))}
        </ol>
      )}
    </li>
  )
}
