import { memo, type ReactElement, useCallback, useMemo, useRef } from 'react'
import { HeatCells } from './HeatCells.tsx'
import { HeatColumns } from './HeatColumns.tsx'
import { HeatCursor } from './HeatCursor.tsx'
import classes from './Heatmap.module.css'
import { type HeatmapData, layOutHeat } from './heat-layout.ts'

/** Rows by columns in one hue. What is drawn grows with the number of rows and of steps, not of cells. */
export const Heatmap = memo(function Heatmap(props: {
  width: number
  data: HeatmapData
  /** What a value is written as in its cell, where it fits. */
  format: (value: number) => string
  /** All that is known of a cell, as a sentence. */
  label: (row: number, column: number) => string
  keysHint: string
}): ReactElement {
  const { data, width } = props
  const scroll = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layOutHeat(width, data), [width, data])
  const offset = useCallback(
    (): readonly [number, number] => [scroll.current?.scrollLeft ?? 0, scroll.current?.scrollTop ?? 0],
    [],
  )
  return (
    <div ref={scroll} className={classes.scroll}>
      <div className={classes.columns} style={{ width: layout.width }}>
        <HeatColumns columns={data.columns} layout={layout} />
      </div>
      <HeatCursor data={data} layout={layout} label={props.label} keysHint={props.keysHint} offset={offset}>
        <HeatCells data={data} layout={layout} format={props.format} />
      </HeatCursor>
    </div>
  )
})
