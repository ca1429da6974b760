import type { Cell } from './board.ts'
import { toCell } from './build-board.ts'
import { compareFigures } from './choose-figure.ts'
import type { Figure } from './figure.ts'
import { MMLU_SUBJECTS } from './mmlu-subjects.ts'
import { mmluGroupOf, officialTasks } from './task-sizes.ts'

export interface TaskFigures {
  readonly task: string
  /** As a cell of the board shows it; null where the model has no figure. */
  readonly cell: Cell | null
  /** In the order in which they would be shown. */
  readonly figures: readonly Figure[]
}

export interface TaskGroup {
  /** A group of MMLU's authors; null: the benchmark has none, or this task is in none. */
  readonly group: string | null
  /** What is reported of the group as a whole. */
  readonly whole: TaskFigures | null
  /** Best first, those without a figure last. */
  readonly tasks: readonly TaskFigures[]
}

const CATEGORY = 'category:'

/**
 * One model's figures of a benchmark's tasks: every official task, and those that figures name beside them. Empty
 * where no figure is of a task.
 */
export function groupTasks(benchmark: string, figures: readonly Figure[]): TaskGroup[] {
  const ofTask = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.benchmark !== benchmark || figure.task === null) continue
    const known = ofTask.get(figure.task)
    if (known) known.push(figure)
    else ofTask.set(figure.task, [figure])
  }
  if (ofTask.size === 0) return []
  const figuresOf = (task: string): TaskFigures => {
    const own = (ofTask.get(task) ?? []).toSorted(compareFigures)
    return { task, cell: toCell(own), figures: own }
  }
  const tasks = [...new Set([...officialTasks(benchmark), ...ofTask.keys()])].filter(
    (task) => !task.startsWith(CATEGORY),
  )
  const groupOf = (task: string) => (benchmark === 'mmlu' ? mmluGroupOf(task) : null)
  const groups = benchmark === 'mmlu' ? [...Object.keys(MMLU_SUBJECTS), null] : [null]
  return groups
    .map((group) => ({
      group,
      whole: group !== null && ofTask.has(`${CATEGORY}${group}`) ? figuresOf(`${CATEGORY}${group}`) : null,
      tasks: tasks
        .filter((task) => groupOf(task) === group)
        .map(figuresOf)
        .sort((a, b) => (b.cell?.figure.score ?? -1) - (a.cell?.figure.score ?? -1)),
    }))
    .filter(({ whole, tasks: own }) => whole !== null || own.length > 0)
}
