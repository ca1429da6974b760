import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useMemo } from 'react'
import type { ModelSensitivity, Study } from '#shared/contract/views.ts'
import { formatPercent, formatScore } from '#shared/domain/numbers.ts'
import { wilsonInterval } from '#shared/statistics/wilson.ts'
import { useText } from '../../i18n/language.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import type { PlotRow } from '../../ui/charts/plot-row.ts'
import { RowPlot } from '../../ui/charts/RowPlot.tsx'
import type { StudySearch } from './search.ts'
import { variantNames } from './variant-name.ts'

const BASE_LOOK = { shape: 'square', fill: 'solid', colour: 'var(--accent)' } as const
const CHANGED_LOOK = { shape: 'circle', fill: 'solid', colour: 'var(--ink-2)' } as const
const NOTHING: readonly number[] = []

/** Every variant of one model on one axis, the best first. */
export function Distribution(props: {
  study: Study
  model: ModelSensitivity
  search: StudySearch
}): ReactElement {
  const { study, model, search } = props
  const text = useText()
  const words = text.sensitivity.distribution
  const navigate = useNavigate({ from: '/sensitivity/$studyId' })
  const rows = useMemo((): PlotRow[] => {
    const nameOf = variantNames(study, text)
    const bases = new Set(study.variants.flatMap(({ key, kind }) => (kind === 'base' ? [key] : [])))
    return model.accuracies
      .toSorted((a, b) => b.accuracy - a.accuracy)
      .map(({ variant, accuracy }) => ({
        key: variant,
        name: nameOf(variant),
        lead: '',
        value: accuracy,
        interval: wilsonInterval(accuracy * model.items, model.items),
        written: formatScore(accuracy),
        label: words.row(nameOf(variant), formatScore(accuracy)),
        look: bases.has(variant) ? BASE_LOOK : CHANGED_LOOK,
        group: null,
      }))
  }, [study, model, text, words])
  const axis = useMemo(
    () => ({ label: words.axis, format: (value: number) => formatPercent(value, 0) }),
    [words],
  )
  return (
    <ChartFrame
      title={words.title(model.model)}
      sentence={
        model.spread === 0
          ? words.steady(formatScore(model.best), model.items)
          : words.range(formatScore(model.worst), formatScore(model.best), model.items)
      }
      note={words.note}
      file={words.file(study.id, model.model)}
      words={text.charts.frame}
      legend={[
        { label: words.base, sign: { kind: 'glyph', ...BASE_LOOK } },
        { label: words.changed, sign: { kind: 'glyph', ...CHANGED_LOOK } },
        { label: text.charts.intervalLine, sign: { kind: 'line', colour: 'var(--ink)', width: 1.2 } },
      ]}
      data={{
        columns: [{ label: words.columns.variant }, { label: words.columns.accuracy, numeric: true }],
        rows: rows.map(({ key, name, written }) => ({ key, cells: [name, written] })),
      }}
      tableShown={search.table === true}
      onShowTable={(shown) =>
        void navigate({
          search: ({ table: _, ...rest }) => ({ ...rest, ...(shown && { table: true as const }) }),
          replace: true,
        })
      }
      readout={(key) => rows.find((row) => row.key === key)?.label}
    >
      {(width) => <RowPlot width={width} rows={rows} marks="dots" axis={axis} include={NOTHING} />}
    </ChartFrame>
  )
}
