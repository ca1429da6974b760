import { type ReactElement, type ReactNode, useMemo } from 'react'
import { describeBenchmark } from '#shared/board/benchmarks.ts'
import { type BoardView, UNSTATED } from '#shared/contract/board-view.ts'
import { JUDGEMENTS } from '#shared/domain/outcome.ts'
import { useText } from '../../../i18n/language.tsx'
import { type BoardFigures, useBoardBenchmarks } from '../../../queries/board.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { DropButton } from '../../../ui/DropButton.tsx'
import { Checklist } from './Checklist.tsx'
import { explainFormat, nameFormat, nameShots, nameType } from './describe-filters.ts'
import { collectFacets, type Facets } from './facets.ts'
import classes from './filters.module.css'
import { ReleaseFilter, SizeFilter } from './RangeFilters.tsx'

/** Pixels, where names are long or explained. */
const WIDTHS: Readonly<Record<string, number | undefined>> = {
  types: 320,
  formats: 320,
  shots: 320,
  provenance: 320,
  sources: 420,
}

/** Everything the board can be filtered by, each behind a button that says whether it is at work. */
export function FilterBar(props: {
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
  const facets = useMemo(() => askedFacets(data), [data])
  const benchmarks = useBoardBenchmarks().data ?? []
  const list = <
    Part extends 'organisations' | 'types' | 'benchmarks' | 'formats' | 'shots' | 'provenance' | 'sources',
  >(
    part: Part,
    facets: () => readonly { readonly value: BoardView[Part][number]; readonly count: number }[],
    nameOf: (value: BoardView[Part][number]) => string = String,
    explain: (value: BoardView[Part][number]) => string | undefined = () => undefined,
  ): ReactElement => (
    <Drop label={names[part]} active={view[part].length} width={WIDTHS[part]}>
      {() => (
        <Checklist<BoardView[Part][number]>
          label={names[part]}
          options={facets().map(({ value, count }) => ({
            value,
            count,
            label: nameOf(value),
            note: explain(value),
          }))}
          chosen={view[part]}
          nameOf={nameOf}
          onChoose={(chosen) => change({ [part]: chosen })}
        />
      )}
    </Drop>
  )
  return (
    <fieldset className={classes.bar}>
      <legend className="visually-hidden">{names.label}</legend>
      {list('organisations', () => facets().organisations)}
      {list(
        'types',
        () => facets().types,
        (type) => nameType(type, text),
        (type) => text.terms.types[type],
      )}
      <Drop label={names.weights} active={view.weights === 'any' ? 0 : 1}>
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
      </Drop>
      <Drop label={names.params} active={view.paramsB.min === null && view.paramsB.max === null ? 0 : 1}>
        <SizeFilter
          view={view}
          change={view.paramsB.min === null && view.paramsB.max === null ? change : adjust}
        />
      </Drop>
      <Drop label={names.released} active={view.released.from === null && view.released.to === null ? 0 : 1}>
        <ReleaseFilter
          view={view}
          change={view.released.from === null && view.released.to === null ? change : adjust}
        />
      </Drop>
      {list(
        'benchmarks',
        () =>
          benchmarks
            .filter(({ figures }) => figures > 0)
            .map(({ benchmark, figures }) => ({ value: benchmark, count: figures })),
        (benchmark) => describeBenchmark(benchmark).name,
      )}
      {list(
        'formats',
        () => facets().formats,
        (format) => nameFormat(format, text),
        (format) => explainFormat(format, text),
      )}
      {list(
        'shots',
        () => facets().shots,
        (shots) => nameShots(shots, text),
        (shots) => (shots === UNSTATED ? text.terms.unstated.shots : undefined),
      )}
      {list(
        'provenance',
        () => facets().provenance,
        (provenance) => words.provenance[provenance],
        (provenance) => text.terms.provenance[provenance],
      )}
      {list(
        'sources',
        () => facets().sources,
        (url) => facets().titles.get(url) ?? url,
      )}
      <Drop label={names.judgement} active={view.judgement === 'machine' ? 0 : 1}>
        <Choice
          label={names.judgementLong}
          value={view.judgement}
          isUpright
          options={JUDGEMENTS.map((value) => ({ value, label: names.judgements[value] }))}
          onChoose={(judgement) => change({ judgement })}
        />
      </Drop>
    </fieldset>
  )
}

const NOTHING: BoardFigures = { models: [], figures: [], sources: [] }

/** To count what there is takes longer than to draw the bar: it is done when the first list is opened. */
function askedFacets(data: BoardFigures | null): () => Facets {
  let facets: Facets | null = null
  return () => {
    facets ??= collectFacets(data ?? NOTHING)
    return facets
  }
}

function Drop(props: {
  label: string
  active: number
  width?: number | undefined
  children: ReactNode | (() => ReactNode)
}): ReactElement {
  const { label, active, width = 260 } = props
  return (
    <DropButton
      label={active > 1 ? `${label} (${active})` : label}
      title={label}
      active={active > 0}
      width={width}
    >
      {props.children}
    </DropButton>
  )
}
