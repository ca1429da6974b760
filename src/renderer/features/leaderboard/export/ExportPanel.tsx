import { NumberInput } from '@mantine/core'
import { type ReactElement, useId, useState } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { EXPORTS, type ExportKind, type WantedExport } from './board-file.ts'
import classes from './ExportPanel.module.css'
import { ExportStatus } from './ExportStatus.tsx'
import { useExport } from './use-export.ts'

/** What `ExportMenu` opens. */
export function ExportPanel({ view }: { view: BoardView }): ReactElement {
  const words = useText().leaderboard.export
  const { state, download, copy, cancel } = useExport()
  const [top, setTop] = useState<number | null>(null)
  const rowsId = useId()
  const wanted = (kind: ExportKind): WantedExport => ({ view, kind, top })
  return (
    <div className={classes.exports}>
      <p>{words.title}</p>
      <ul>
        {(Object.keys(EXPORTS) as ExportKind[]).map((kind) => (
          <li key={kind}>
            <span>{words[kind]}</span>
            <button
              type="button"
              aria-label={words.download(words[kind])}
              onClick={() => void download(wanted(kind))}
            >
              {words.downloadShort}
            </button>
            <button
              type="button"
              aria-label={words.copy(words[kind])}
              onClick={() => void copy(wanted(kind))}
            >
              {words.copyShort}
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.rows}>
        <label htmlFor={rowsId}>{words.top}</label>
        <NumberInput
          id={rowsId}
          size="xs"
          hideControls
          min={1}
          allowDecimal={false}
          allowNegative={false}
          placeholder={words.all}
          value={top ?? ''}
          onChange={(value) => setTop(typeof value === 'number' && value >= 1 ? value : null)}
        />
      </div>
      <ExportStatus state={state} cancel={cancel} />
    </div>
  )
}
