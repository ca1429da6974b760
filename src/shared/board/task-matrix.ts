import type { BoardView } from '../contract/board-view.ts'
import type { Cell } from './board.ts'
import { toCell } from './build-board.ts'
import { compareText } from './choose-figure.ts'
import type { BoardModel, Figure } from './figure.ts'
import { createFigureFilter, createModelFilter } from './filters.ts'
import { isRankable } from './metric.ts'
import { mmluGroupOf } from './task-sizes.ts'

export interface MatrixTask {
  readonly task: string
  /** Of MMLU's subjects: what its authors group them by. */
  readonly group: ReturnType<typeof mmluGroupOf>
  /** Over the models that have it. */
  readonly mean: number
}

export interface MatrixRow {
  readonly model: BoardModel
  /** One a task, in their order; null where nothing is reported. */
  readonly cells: readonly (Cell | null)[]
  /** Over its own cells. */
  readonly mean: number
}

/** Models by tasks, as a heatmap draws them. */
export interface TaskMatrix {
  readonly tasks: readonly MatrixTask[]
  /** Best mean first. */
  readonly rows: readonly MatrixRow[]
}

/** `name`: by group, then name. `hardest`: lowest mean first. */
export const TASK_ORDERS = ['name', 'hardest'] as const
export type TaskOrder = (typeof TASK_ORDERS)[number]

const CATEGORY = 'category:'

/**
 * The single-sample figures of a benchmark's tasks, a row a model that the view lets through and that has any.
 * Means over categories of tasks are left aside.
 */
export function buildTaskMatrix(
  models: readonly BoardModel[],
  figures: readonly Figure[],
  view: BoardView,
  order: TaskOrder,
): TaskMatrix {
  const isConsidered = createFigureFilter(view)
  const ofModel = new Map<string, Map<string, Figure[]>>()
  for (const figure of figures) {
    if (figure.task === null || figure.task.startsWith(CATEGORY)) continue
    if (!isConsidered(figure) || !isRankable(figure)) continue
    const tasks = ofModel.get(figure.model) ?? new Map<string, Figure[]>()
    ofModel.set(figure.model, tasks)
    const known = tasks.get(figure.task)
    if (known) known.push(figure)
    else tasks.set(figure.task, [figure])
  }
  const shown = models.filter(createModelFilter(view)).flatMap((model) => {
    const tasks = ofModel.get(model.name)
    return tasks ? [{ model, tasks }] : []
  })
  const names = [...new Set(shown.flatMap(({ tasks }) => [...tasks.keys()]))]
  const unordered = shown.map(({ model, tasks }) => ({
    model,
    cells: new Map(names.map((name) => [name, toCell(tasks.get(name) ?? [])])),
  }))
  const tasks = names
    .map((task) => ({
      task,
      group: mmluGroupOf(task),
      mean: meanScore(unordered.map(({ cells }) => cells.get(task) ?? null)),
    }))
    .sort((a, b) =>
      order === 'hardest'
        ? a.mean - b.mean || compareText(a.task, b.task)
        : compareText(a.group ?? '', b.group ?? '') || compareText(a.task, b.task),
    )
  const rows = unordered
    .map(({ model, cells }) => ({
      model,
      cells: tasks.map(({ task }) => cells.get(task) ?? null),
      mean: meanScore([...cells.values()]),
    }))
    .sort((a, b) => b.mean - a.mean || compareText(a.model.name, b.model.name))
  return { tasks, rows }
}

function meanScore(cells: readonly (Cell | null)[]): number {
  const scores = cells.flatMap((cell) => (cell ? [cell.figure.score] : []))
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
}
