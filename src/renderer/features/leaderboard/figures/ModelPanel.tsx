import { type ReactElement, useEffect, useRef } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import type { BoardModel } from '#shared/board/figure.ts'
import { createFigureFilter } from '#shared/board/filters.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import { useModelFigures } from '../../../queries/board.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'
import { TaskResults } from '../tasks/TaskResults.tsx'
import { FigureList } from './FigureList.tsx'
import classes from './ModelPanel.module.css'
import { Overview } from './Overview.tsx'

/** One model at the side of the table: where each of its figures comes from, and its results by task. */
export function ModelPanel(props: {
  model: string
  /** Null: all of them, in short. */
  benchmark: string | null
  view: BoardView
  /** Part of the names of the tasks shown. */
  find: string
  onBenchmark: (benchmark: string | undefined) => void
  onFind: (find: string) => void
  onClose: () => void
}): ReactElement {
  const { model, view } = props
  const text = useText()
  const words = text.leaderboard.panel
  const query = useModelFigures(model, view.judgement)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // What was opened by key or click is read next. Closing gives the focus back to the table.
    if (model) panel.current?.focus({ preventScroll: true })
  }, [model])
  const figures = query.data?.figures ?? []
  const facts = query.data?.models[0]
  const benchmarks = [...new Set(figures.map(({ benchmark }) => benchmark))].sort(compareBenchmarks)
  const { benchmark } = props
  const isConsidered = createFigureFilter(view)
  const wholes = figures.filter((figure) => figure.benchmark === benchmark && figure.task === null)
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={words.label(model)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <header className={classes.header}>
        <h2>
          <bdi translate="no">{model}</bdi>
        </h2>
        <button type="button" className={classes.close} aria-label={words.close} onClick={props.onClose}>
          ✕
        </button>
      </header>
      {facts && <p className={classes.facts}>{describeModel(facts, text)}</p>}
      {query.error && <QueryFailure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <TableSkeleton rows={6} columns={2} label={words.loading} />}
      {query.data && (
        <label className={classes.choose}>
          {words.benchmark}
          <select
            value={benchmark ?? ''}
            onChange={(event) => props.onBenchmark(event.currentTarget.value || undefined)}
          >
            <option value="">{words.allBenchmarks}</option>
            {[...new Set([...(benchmark === null ? [] : [benchmark]), ...benchmarks])]
              .sort(compareBenchmarks)
              .map((id) => (
                <option key={id} value={id}>
                  {describeBenchmark(id).name}
                </option>
              ))}
          </select>
        </label>
      )}
      {benchmark === null && (
        <Overview
          figures={figures.filter((figure) => figure.task === null && isConsidered(figure))}
          onBenchmark={props.onBenchmark}
        />
      )}
      {benchmark !== null && query.data && (
        <>
          <FigureList
            key={`${model}/${benchmark}`}
            benchmark={benchmark}
            figures={wholes.filter(isConsidered)}
            hidden={wholes.filter((figure) => !isConsidered(figure))}
          />
          <TaskResults
            key={`${model}/${benchmark}/tasks`}
            benchmark={benchmark}
            figures={figures.filter(isConsidered)}
            find={props.find}
            onFind={props.onFind}
          />
        </>
      )}
    </aside>
  )
}

function describeModel(model: BoardModel, text: Messages): string {
  const words = text.leaderboard.panel
  return [
    model.organisation,
    model.type,
    model.openWeights === null ? null : model.openWeights ? words.openWeights : words.closedWeights,
    model.paramsB === null ? null : words.params(model.paramsB),
    model.activeParamsB === null ? null : words.active(model.activeParamsB),
    model.released === null ? null : words.released(model.released),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
