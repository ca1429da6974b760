import { Button, TextInput } from '@mantine/core'
import { type ReactElement, useMemo } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import { COMPARISON_SORTS, type ComparedRow, compareModels } from '#shared/board/comparison.ts'
import { comparisonCsv } from '#shared/board/comparison-csv.ts'
import type { Figure } from '#shared/board/figure.ts'
import { collectMarks, type Mark } from '#shared/board/marks.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { LabelledSelect } from '../../../ui/LabelledSelect.tsx'
import { saveTextFile } from '../../../ui/save-file.ts'
import { MarkRow } from '../Legend.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import classes from './ComparisonPage.module.css'
import { nameRow } from './name-row.ts'
import type { ComparisonChoices } from './search.ts'
import { describeComparison } from './sentence.ts'

const CATEGORY = 'category:'

/** The benchmarks, then the tasks of one of them; what is found by name, in the order chosen. */
export function Comparison(props: {
  models: readonly string[]
  figures: readonly Figure[]
  view: BoardView
  search: ComparisonChoices
  show: (change: ComparisonChoices) => void
}): ReactElement {
  const { models, figures, view, search, show } = props
  const text = useText()
  const words = text.comparison
  const order = search.order ?? 'difference'
  const withTasks = useMemo(() => benchmarksWithTasks(figures), [figures])
  const tasksOf = search.benchmark ?? withTasks[0] ?? null
  const whole = useMemo(
    () =>
      compareModels(
        models,
        figures.filter(({ task }) => task === null),
        view,
        order,
      ),
    [models, figures, view, order],
  )
  const tasks = useMemo(
    () =>
      compareModels(
        models,
        figures.filter(
          ({ benchmark, task }) => benchmark === tasksOf && task !== null && !task.startsWith(CATEGORY),
        ),
        view,
        order,
      ),
    [models, figures, view, order, tasksOf],
  )
  const marks = useMemo(() => collectFlags([...whole, ...tasks]), [whole, tasks])
  const found = (rows: readonly ComparedRow[]): readonly ComparedRow[] => {
    const part = search.find?.toLowerCase()
    return part === undefined ? rows : rows.filter((row) => nameRow(row).toLowerCase().includes(part))
  }
  if (whole.length === 0 && tasks.length === 0)
    return <EmptyNote title={words.nothingTitle} text={words.nothingText} />
  const tasksName = tasksOf === null ? '' : describeBenchmark(tasksOf).name
  return (
    <>
      <p className={classes.sentence}>{describeComparison(models, whole, text)}</p>
      <div className={classes.controls}>
        <TextInput
          size="xs"
          type="search"
          className={classes.find}
          aria-label={words.find}
          placeholder={words.find}
          value={search.find ?? ''}
          onChange={(event) => show({ find: event.currentTarget.value })}
        />
        <LabelledSelect
          label={words.order}
          value={order}
          options={COMPARISON_SORTS.map((value) => ({ value, label: words.orders[value] }))}
          onChoose={(value) => show({ order: value === 'difference' ? undefined : value })}
        />
        {tasksOf !== null && (
          <LabelledSelect
            label={words.tasksOf}
            value={tasksOf}
            options={[...new Set([...withTasks, tasksOf])].map((value) => ({
              value,
              label: describeBenchmark(value).name,
            }))}
            onChoose={(benchmark) => show({ benchmark })}
          />
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            saveTextFile(
              'comparison.csv',
              comparisonCsv(models, [...found(whole), ...found(tasks)]),
              'text/csv',
            )
          }
        >
          {words.exportCsv}
        </Button>
      </div>
      <p className={classes.note}>{words.legend}</p>
      <div className={classes.marks}>
        <MarkRow marks={marks} />
      </div>
      <ComparedTable title={words.benchmarks} first="benchmark" models={models} rows={found(whole)} />
      {tasks.length > 0 ? (
        <ComparedTable title={words.tasks(tasksName)} first="task" models={models} rows={found(tasks)} />
      ) : (
        tasksOf !== null && <p className={classes.note}>{words.noTasks(tasksName)}</p>
      )}
    </>
  )
}

/** Of the marks of the leaderboard those that this table bears: it writes intervals out. */
const collectFlags = (rows: readonly ComparedRow[]): Mark[] =>
  collectMarks(rows, false).filter(({ means }) => means !== 'interval' && means !== 'at-best')

function benchmarksWithTasks(figures: readonly Figure[]): string[] {
  const ids = figures.flatMap(({ benchmark, task }) =>
    task !== null && !task.startsWith(CATEGORY) ? [benchmark] : [],
  )
  return [...new Set(ids)].sort(compareBenchmarks)
}
