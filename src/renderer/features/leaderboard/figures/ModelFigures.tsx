import type { ReactElement } from 'react'
import { compareBenchmarks, describeBenchmark } from '#shared/board/benchmarks.ts'
import type { BoardModel } from '#shared/board/figure.ts'
import { createFigureFilter } from '#shared/board/filters.ts'
import type { BoardView } from '#shared/contract/board-view.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { useText } from '../../../i18n/language.tsx'
import type { BoardFigures } from '../../../queries/board.ts'
import { TaskResults } from '../tasks/TaskResults.tsx'
import { FigureList } from './FigureList.tsx'
import classes from './ModelPanel.module.css'
import { Overview } from './Overview.tsx'

/** What a `ModelPanel` shows of its model: where each of its figures comes from, and its results by task. */
export function ModelFigures(props: {
  model: string
  data: BoardFigures
  /** Null: all of them, in short. */
  benchmark: string | null
  view: BoardView
  /** Part of the names of the tasks shown. */
  find: string
  onBenchmark: (benchmark: string | undefined) => void
  onFind: (find: string) => void
}): ReactElement {
  const { model, benchmark } = props
  const text = useText()
  const words = text.leaderboard.panel
  const { figures, models } = props.data
  const facts = models[0]
  const benchmarks = [...new Set(figures.map((figure) => figure.benchmark))]
  const isConsidered = createFigureFilter(props.view)
  const wholes = figures.filter((figure) => figure.benchmark === benchmark && figure.task === null)
  return (
    <>
      {facts && <p className={classes.facts}>{describeModel(facts, text)}</p>}
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
      {benchmark === null ? (
        <Overview
          figures={figures.filter((figure) => figure.task === null && isConsidered(figure))}
          onBenchmark={props.onBenchmark}
        />
      ) : (
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
    </>
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
