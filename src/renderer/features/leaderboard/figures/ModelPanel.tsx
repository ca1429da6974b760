import { type ReactElement, useEffect, useRef } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { useModelFigures } from '../../../queries/board.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { TableSkeleton } from '../../../ui/TableSkeleton.tsx'
import { modelFigures, PanelPart } from '../fetched-panels.tsx'
import classes from './ModelPanel.module.css'

/** One model at the side of the table. What it shows of the model is fetched apart; the way out of it is always there. */
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
  const { model, onClose, ...rest } = props
  const words = useText().leaderboard.panel
  const query = useModelFigures(model, props.view.judgement)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // What was opened by key or click is read next. Closing gives the focus back to the table.
    if (model) panel.current?.focus({ preventScroll: true })
  }, [model])
  const loading = <TableSkeleton rows={6} columns={2} label={words.loading} />
  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={words.label(model)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className={classes.header}>
        <h2>
          <bdi translate="no">{model}</bdi>
        </h2>
        <button type="button" className={classes.close} aria-label={words.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {query.error && <QueryFailure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && loading}
      {query.data && (
        <PanelPart part={modelFigures} given={{ ...rest, model, data: query.data }}>
          {loading}
        </PanelPart>
      )}
    </aside>
  )
}
