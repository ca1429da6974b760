import type { ReactElement } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { exportPanel, PanelButton } from '../fetched-panels.tsx'

/** The board as a file or on the clipboard, just as the command line writes it. */
export function ExportMenu(props: { view: BoardView }): ReactElement {
  const { button } = useText().leaderboard.export
  return <PanelButton label={button} title={button} primary width={400} part={exportPanel} given={props} />
}
