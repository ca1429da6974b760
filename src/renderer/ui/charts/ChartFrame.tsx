import { Button, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { createContext, type ReactElement, type ReactNode, useContext, useId, useRef, useState } from 'react'
import { saveFile } from '../save-file.ts'
import classes from './ChartFrame.module.css'
import { type DataRows, DataTable, type DataTableWords } from './DataTable.tsx'
import { exportPng } from './export-png.ts'
import { exportSvg, type PictureGround } from './export-svg.ts'
import { Legend, type LegendEntry } from './Legend.tsx'
import { Readout } from './Readout.tsx'
import { createReadingStore, ReadingContext } from './reading.ts'
import { SavePicture, type SavePictureWords } from './SavePicture.tsx'
import { walkPoints } from './walk-points.ts'

export interface ChartWords extends Omit<DataTableWords, 'caption'>, SavePictureWords {
  readonly showTable: string
  readonly hideTable: string
  readonly close: string
  readonly failed: (reason: string) => string
}

/** What a chart is of is chosen around it; a picture of it has to say so itself. */
export const ChosenContext = createContext('')

/** Files on several grounds lie side by side; without a ground, its inks are still those of light or of dark. */
const suffixOf = (ground: PictureGround, theme: 'light' | 'dark'): string =>
  ({ screen: '', white: '-white', transparent: `-transparent-${theme}` })[ground]

/**
 * What every chart has: what it says in a sentence, its choices, its drawing with a readout of the point looked at,
 * its legend, a note of where its figures come from, the same figures as a table, and itself as a file.
 */
export function ChartFrame(props: {
  title: string
  sentence: string
  note: string
  /** Name of the files, without an ending. */
  file: string
  words: ChartWords
  controls?: ReactNode
  legend: readonly LegendEntry[]
  data: DataRows
  tableShown: boolean
  onShowTable: (shown: boolean) => void
  readout: (key: string, pinned: boolean) => ReactNode
  children: (width: number) => ReactNode
}): ReactElement {
  const { title, sentence, note, words, tableShown } = props
  const chosen = useContext(ChosenContext)
  const theme = useComputedColorScheme('light')
  const [store] = useState(createReadingStore)
  const [failure, setFailure] = useState<string | null>(null)
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>()
  const frame = useRef<HTMLElement>(null)
  const titleId = useId()

  const save = async (ending: 'svg' | 'png', ground: PictureGround): Promise<void> => {
    if (!frame.current) return
    try {
      const picture = exportSvg({
        frame: frame.current,
        ground,
        drawings: [...frame.current.querySelectorAll<SVGSVGElement>('[data-plot] svg')].filter(
          (svg) => svg.parentElement?.closest('svg, [role="dialog"]') === null,
        ),
        title,
        sentence,
        chosen,
        note,
        legend: frame.current.querySelector('[data-legend]'),
      })
      const file =
        ending === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : await exportPng(picture)
      saveFile(`${props.file}${suffixOf(ground, theme)}.${ending}`, file)
      setFailure(null)
    } catch (error) {
      setFailure(words.failed(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <ReadingContext value={store}>
      <section ref={frame} className={classes.frame} aria-labelledby={titleId}>
        <div className={classes.head}>
          <h2 id={titleId}>{title}</h2>
          <div className={classes.actions}>
            <SavePicture words={words} save={(ending, ground) => void save(ending, ground)} />
            <Button
              size="compact-sm"
              variant="default"
              aria-pressed={tableShown}
              onClick={() => props.onShowTable(!tableShown)}
            >
              {tableShown ? words.hideTable : words.showTable}
            </Button>
          </div>
        </div>
        <p className={classes.sentence}>{sentence}</p>
        {failure && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        {props.controls && <div className={classes.controls}>{props.controls}</div>}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the points in it are what takes the keys */}
        <div ref={sized} data-plot className={classes.plot} onKeyDown={walkPoints}>
          {width > 0 && props.children(Math.floor(width))}
          <Readout width={width} height={height} closeLabel={words.close} label={title}>
            {props.readout}
          </Readout>
        </div>
        <Legend entries={props.legend} />
        <p className={classes.note}>{note}</p>
        <DataTable
          data={props.data}
          words={{ ...words, caption: `${title}. ${sentence}` }}
          shown={tableShown}
        />
      </section>
    </ReadingContext>
  )
}
