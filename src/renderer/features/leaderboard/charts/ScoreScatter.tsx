import { useViewportSize } from '@mantine/hooks'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import { frontierOf } from '#shared/board/frontier.ts'
import { colourOrganisations, listOrganisations } from '#shared/board/organisations.ts'
import { type Against, type PlacedPoint, placePoints } from '#shared/board/placed-points.ts'
import type { ScorePoint } from '#shared/board/score-points.ts'
import { formatPercent } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { useBoardModels } from '../../../queries/board.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { ScatterPlot } from '../../../ui/charts/ScatterPlot.tsx'
import type { ScatterAxis, ScatterPoint } from '../../../ui/charts/scatter-point.ts'
import { CATEGORY_COLOURS } from '../../../ui/charts/style.ts'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'
import type { ChartProps } from './chart-props.ts'
import { describePoint } from './facts.ts'
import { colourOf, fillOf, organisationLegend, shapeOf } from './looks.ts'
import { tabulatePoints } from './point-table.ts'
import { ScoreFacts } from './ScoreFacts.tsx'
import { describeSources } from './sources-note.ts'

/** What is over, under and beside a drawing, in pixels, so that it fits the window without scrolling. */
const AROUND = 350
const LEAST_HEIGHT = 320
const MOST_HEIGHT = 700

/** Scores against something, with the frontier where there is one to draw. */
export function ScoreScatter(props: {
  chart: ChartProps
  points: readonly ScorePoint[]
  against: Against
  scale: 'log' | 'years'
  axis: ScatterAxis
  /** What the frontier's line means; null for no line. */
  frontier: string | null
  column: { readonly label: string; readonly read: (point: PlacedPoint) => string }
  title: string
  sentence: (points: readonly PlacedPoint[], frontier: readonly PlacedPoint[]) => string
  file: string
  controls: ReactNode
  empty: () => ReactElement
}): ReactElement {
  const { points, against, scale } = props
  const { label, format } = props.axis
  const { search, show } = props.chart
  const text = useText()
  const words = text.charts
  const { height: viewport } = useViewportSize()
  const placed = useMemo(
    () => placePoints(points, against).sort((a, b) => a.x - b.x || b.y - a.y),
    [points, against],
  )
  const known = useBoardModels()
  const organisations = useMemo(() => listOrganisations(known.data ?? []), [known.data])
  const colours = useMemo(() => {
    const shown = placed.map(({ model }) => model)
    return colourOrganisations(shown, organisations, CATEGORY_COLOURS.length)
  }, [placed, organisations])
  const drawn = useMemo(
    () =>
      placed.map(
        (point): ScatterPoint => ({
          key: point.model.name,
          name: point.model.name,
          x: point.x,
          y: point.y,
          interval: point.interval,
          label: [point.model.name, ...describePoint(point, text)].join(', '),
          look: {
            shape: shapeOf(point.model.type),
            fill: fillOf(point.provenance),
            colour: colourOf(point.model.organisation, colours),
          },
        }),
      ),
    [placed, colours, text],
  )
  const hasFrontier = props.frontier !== null
  const frontier = useMemo(() => (hasFrontier ? frontierOf(drawn) : []), [drawn, hasFrontier])
  const xAxis = useMemo(() => ({ label, format, scale }), [label, format, scale])
  const yAxis = useMemo(
    () => ({ label: words.scoreAxis, format: (value: number) => formatPercent(value, 0) }),
    [words],
  )
  if (placed.length === 0) return props.empty()
  // Drawn before it is known which colours there are, every point would change its own a moment later.
  if (known.isPending) return <TableSkeleton rows={12} columns={4} label={text.connection.connecting} />
  const best = frontierOf(placed)
  const onFrontier = new Set(best)
  const left = points.length - placed.length
  const sources = describeSources(
    placed.flatMap(({ figures }) => figures),
    text,
  )
  return (
    <ChartFrame
      title={props.title}
      sentence={props.sentence(placed, best)}
      note={left > 0 ? `${sources} · ${words.unplaced(left, words.unknownOf[against])}` : sources}
      file={props.file}
      words={words.frame}
      controls={props.controls}
      legend={[
        ...organisationLegend(placed, colours, text),
        { label: words.intervalLine, sign: { kind: 'line', colour: 'var(--line-strong)', width: 1.2 } },
        ...(props.frontier === null
          ? []
          : [
              { label: props.frontier, sign: { kind: 'line', colour: 'var(--accent)', width: 1.6 } } as const,
            ]),
      ]}
      data={tabulatePoints(placed, text, [
        props.column,
        ...(hasFrontier
          ? [
              {
                label: words.columns.onFrontier,
                read: (point: PlacedPoint) => (onFrontier.has(point) ? words.yes : words.no),
              },
            ]
          : []),
      ])}
      tableShown={search.table === true}
      onShowTable={(shown) => show({ table: shown || undefined })}
      readout={(key, pinned) => <ScoreFacts points={placed} of={key} pinned={pinned} search={search} />}
    >
      {(width) => (
        <ScatterPlot
          width={width}
          height={Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, viewport - AROUND))}
          points={drawn}
          x={xAxis}
          y={yAxis}
          frontier={frontier}
        />
      )}
    </ChartFrame>
  )
}
