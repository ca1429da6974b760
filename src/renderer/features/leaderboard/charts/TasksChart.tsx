import { type ReactElement, useMemo } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import { buildTaskMatrix, TASK_ORDERS, type TaskMatrix } from '#shared/board/task-matrix.ts'
import { formatPercent, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardBenchmarks, useTaskFigures } from '../../../queries/board.ts'
import { StoreCommand } from '../../../queries/StoreCommand.tsx'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { Heatmap } from '../../../ui/charts/Heatmap.tsx'
import { heatOpacity } from '../../../ui/charts/heat.ts'
import { LabelledSelect } from '../../../ui/LabelledSelect.tsx'
import { Awaited } from './Awaited.tsx'
import type { ChartProps } from './chart-props.ts'
import { describeCell } from './facts.ts'
import { NothingToDraw } from './NothingToDraw.tsx'
import { PointFacts } from './PointFacts.tsx'
import { boardPart, DEFAULT_TASKS_OF } from './search.ts'
import { describeSources } from './sources-note.ts'
import { nameTask } from './task-names.ts'

/** Benchmarks of several tasks; others appear once their tasks have figures. */
const WITH_TASKS = ['math', 'bbh', 'mmlu']

/** Where models are strong and weak: models by the tasks of one benchmark. */
export function TasksChart({ search, view, show }: ChartProps): ReactElement {
  const text = useText()
  const words = text.charts.tasksChart
  const benchmark = search.of ?? DEFAULT_TASKS_OF
  const order = search.order ?? 'name'
  const query = useTaskFigures(benchmark, view.judgement)
  const known = useBoardBenchmarks().data ?? []
  const { data } = query
  const matrix = useMemo(
    () => (data ? buildTaskMatrix(data.models, data.figures, view, order) : null),
    [data, view, order],
  )
  const options = [
    ...new Set([
      ...WITH_TASKS,
      benchmark,
      ...known.flatMap((one) => (one.taskFigures > 0 ? [one.benchmark] : [])),
    ]),
  ]
    .sort(compareBenchmarks)
    .map((value) => ({ value, label: describeBenchmark(value).name }))
  const controls = (
    <>
      <LabelledSelect
        label={words.benchmark}
        value={benchmark}
        options={options}
        onChoose={(value) => show({ of: value })}
      />
      <LabelledSelect
        label={words.order}
        value={order}
        options={TASK_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
        onChoose={(value) => show({ order: value === 'name' ? undefined : value })}
      />
    </>
  )
  const { name } = describeBenchmark(benchmark)
  return (
    <Awaited data={matrix} query={query}>
      {(found) =>
        found.rows.length === 0 ? (
          <NothingToDraw
            search={search}
            controls={controls}
            title={words.emptyTitle(name)}
            text={benchmark === 'gsm8k' ? words.noTasks(name) : words.emptyText}
          >
            {benchmark !== 'gsm8k' && (
              <StoreCommand args={`run --model baseline:random --benchmark ${benchmark}`} />
            )}
          </NothingToDraw>
        ) : (
          <TaskHeatmap
            matrix={found}
            name={name}
            benchmark={benchmark}
            controls={controls}
            search={search}
            show={show}
          />
        )
      }
    </Awaited>
  )
}

function TaskHeatmap(
  props: Pick<ChartProps, 'search' | 'show'> & {
    matrix: TaskMatrix
    name: string
    benchmark: string
    controls: ReactElement
  },
): ReactElement {
  const { matrix, name, search, show } = props
  const text = useText()
  const words = text.charts.tasksChart
  const drawing = useMemo(() => {
    const scores = matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure.score ?? []))
    const range = scores.reduce<readonly [number, number]>(
      ([low, high], score) => [Math.min(low, score), Math.max(high, score)],
      [1, 0],
    )
    return {
      rows: matrix.rows.map(({ model, cells }) => ({
        name: model.name,
        values: cells.map((cell) => cell?.figure.score ?? null),
      })),
      columns: matrix.tasks.map(({ task, group }) => ({
        name: nameTask(task),
        group: group && search.order === undefined ? words.groups[group] : null,
      })),
      range,
      isComplete: scores.length === matrix.rows.length * matrix.tasks.length,
    }
  }, [matrix, words, search.order])
  const label = useMemo(
    () =>
      (row: number, column: number): string => {
        const cell = matrix.rows[row]?.cells[column]
        const place = `${matrix.rows[row]?.model.name ?? ''}, ${nameTask(matrix.tasks[column]?.task ?? '')}`
        return `${place}: ${cell ? describeCell(cell, text).join(', ') : words.missing}`
      },
    [matrix, text, words],
  )
  const data = useMemo(
    () => ({
      columns: [
        { label: text.charts.columns.model },
        ...matrix.tasks.map(({ task }) => ({ label: nameTask(task), numeric: true })),
      ],
      rows: matrix.rows.map(({ model, cells }) => ({
        key: model.name,
        cells: [model.name, ...cells.map((cell) => (cell ? formatScore(cell.figure.score) : '–'))],
      })),
    }),
    [matrix, text],
  )
  const note = useMemo(
    () =>
      describeSources(
        matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure ?? [])),
        text,
      ),
    [matrix, text],
  )
  const byMean = [...matrix.tasks].sort((a, b) => a.mean - b.mean)
  const hardest = byMean.at(0)
  const easiest = byMean.at(-1)
  return (
    <ChartFrame
      title={words.title(name)}
      sentence={words.sentence(
        matrix.rows.length,
        matrix.tasks.length,
        nameTask(hardest?.task ?? ''),
        formatScore(hardest?.mean ?? 0),
        nameTask(easiest?.task ?? ''),
        formatScore(easiest?.mean ?? 0),
      )}
      note={note}
      file={`tasks-${props.benchmark}`}
      words={text.charts.frame}
      controls={props.controls}
      legend={[
        ...scaleLegend(drawing.range, words.scale),
        ...(drawing.isComplete
          ? []
          : [
              {
                label: words.missing,
                sign: { kind: 'line', colour: 'var(--line-strong)', width: 1 },
              } as const,
            ]),
      ]}
      data={data}
      tableShown={search.table === true}
      onShowTable={(shown) => show({ table: shown || undefined })}
      readout={(key, pinned) => {
        const [row = 0, column = 0] = key.split('/').map(Number)
        const model = matrix.rows[row]?.model.name ?? ''
        const cell = matrix.rows[row]?.cells[column]
        return (
          <PointFacts
            name={`${model} · ${nameTask(matrix.tasks[column]?.task ?? '')}`}
            model={model}
            lines={cell ? describeCell(cell, text) : [words.missing]}
            figures={cell ? [cell.figure] : []}
            pinned={pinned}
            search={boardPart(search)}
          />
        )
      }}
    >
      {(width) => (
        <Heatmap width={width} data={drawing} format={writeWhole} label={label} keysHint={words.keys} />
      )}
    </ChartFrame>
  )
}

const writeWhole = (value: number): string => formatPercent(value, 0)

/** Every third step of the hue, with the scores it stands for. */
function scaleLegend([low, high]: readonly [number, number], write: (low: string, high: string) => string) {
  const at = (step: number): string => formatPercent(low + ((high - low) * step) / 10, 0)
  return [0, 2, 4, 6, 8].map((step) => ({
    label: write(at(step), at(step + 2)),
    sign: {
      kind: 'swatch' as const,
      colour: `hsl(var(--heat) / ${(heatOpacity(step) + heatOpacity(step + 1)) / 2})`,
    },
  }))
}
