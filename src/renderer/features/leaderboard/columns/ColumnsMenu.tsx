import type { ReactElement } from 'react'
import type { BoardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { columnsPanel, PanelButton } from '../fetched-panels.tsx'

/** Which columns there are, in which order, and how the table looks. */
export function ColumnsMenu(props: {
  view: BoardView
  change: (parts: Partial<BoardView>) => void
}): ReactElement {
  const { button } = useText().leaderboard.columnsMenu
  return <PanelButton label={button} title={button} width={620} part={columnsPanel} given={props} />
}
