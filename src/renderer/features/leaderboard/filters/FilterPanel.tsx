import type { ReactElement } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type BoardView, UNSTATED } from '#shared/contract/board-view.ts'
import { JUDGEMENTS } from '#shared/domain/outcome.ts'
import { useText } from '../../../i18n/language.tsx'
import { type BoardFigures, useBoardBenchmarks } from '../../../queries/board.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Checklist } from './Checklist.tsx'
import { explainFormat, nameFormat, nameShots, nameType } from './describe-filters.ts'
import { facetsOf } from './facets.ts'
import type { FilterName, ListedFilter } from './filter-name.ts'
import classes from './filters.module.css'
import { ReleaseFilter, SizeFilter } from './RangeFilters.tsx'

/** What one of the `FilterBar`'s buttons opens. */
export function FilterPanel(props: {
  of: FilterName
  view: BoardView
  /** Null until all figures are there. */
  data: BoardFigures | null
  change: (parts: Partial<BoardView>) => void
  /** For what changes with every key. */
  adjust: (parts: Partial<BoardView>) => void
}): ReactElement {
  const { view, data, change, adjust } = props
  const text = useText()
  const words = text.leaderboard
  const names = words.filters
  const benchmarks = useBoardBenchmarks().data
  const list = <Part extends ListedFilter>(
    part: Part,
    facets: readonly { readonly value: BoardView[Part][number]; readonly count: number }[],
    nameOf: (value: BoardView[Part][number]) => string = String,
    explain: (value: BoardView[Part][number]) => string | undefined = () => undefined,
  ): ReactElement => {
    if ((part === 'benchmarks' ? benchmarks : data) == null)
      return (
        <Loading label={words.panel.loading} className={classes.note}>
          {words.panel.loading} …
        </Loading>
      )
    return (
      <Checklist<BoardView[Part][number]>
        label={names[part]}
        options={facets.map(({ value, count }) => ({
          value,
          count,
          label: nameOf(value),
          note: explain(value),
        }))}
        chosen={view[part]}
        nameOf={nameOf}
        onChoose={(chosen) => change({ [part]: chosen })}
      />
    )
  }
  switch (props.of) {
    case 'organisations':
      return list('organisations', facetsOf(data).organisations)
    case 'types':
      return list(
        'types',
        facetsOf(data).types,
        (type) => nameType(type, text),
        (type) => text.terms.types[type],
      )
    case 'weights':
      return (
        <Choice
          label={names.weights}
          value={view.weights}
          options={[
            { value: 'any', label: names.weightsAny },
            { value: 'open', label: words.open },
            { value: 'closed', label: words.closed },
          ]}
          onChoose={(weights) => change({ weights })}
        />
      )
    case 'params': {
      const isAtWork = view.paramsB.min !== null || view.paramsB.max !== null
      return <SizeFilter view={view} change={isAtWork ? adjust : change} />
    }
    case 'released': {
      const isAtWork = view.released.from !== null || view.released.to !== null
      return <ReleaseFilter view={view} change={isAtWork ? adjust : change} />
    }
    case 'benchmarks':
      return list(
        'benchmarks',
        (benchmarks ?? [])
          .filter(({ figures }) => figures > 0)
          .map(({ benchmark, figures }) => ({ value: benchmark, count: figures })),
        (benchmark) => describeBenchmark(benchmark).name,
      )
    case 'formats':
      return list(
        'formats',
        facetsOf(data).formats,
        (format) => nameFormat(format, text),
        (format) => explainFormat(format, text),
      )
    case 'shots':
      return list(
        'shots',
        facetsOf(data).shots,
        (shots) => nameShots(shots, text),
        (shots) => (shots === UNSTATED ? text.terms.unstated.shots : undefined),
      )
    case 'provenance':
      return list(
        'provenance',
        facetsOf(data).provenance,
        (provenance) => words.provenance[provenance],
        (provenance) => text.terms.provenance[provenance],
      )
    case 'sources':
      return list('sources', facetsOf(data).sources, (url) => facetsOf(data).titles.get(url) ?? url)
    case 'judgement':
      return (
        <Choice
          label={names.judgementLong}
          value={view.judgement}
          isUpright
          options={JUDGEMENTS.map((value) => ({ value, label: names.judgements[value] }))}
          onChoose={(judgement) => change({ judgement })}
        />
      )
  }
}
