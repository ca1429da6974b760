import type { ReactElement } from 'react'
import { type BoardView, boardView } from '#shared/contract/board-view.ts'
import { useText } from '../../../i18n/language.tsx'
import { useViews } from '../../../queries/board.ts'
import { PanelButton, viewsPanel } from '../fetched-panels.tsx'
import { isSameView } from './same-view.ts'

const INITIAL = boardView.parse({})

/** The ways of looking at the board that have a name: to take, to keep, to change. */
export function ViewMenu(props: { view: BoardView; take: (view: BoardView) => void }): ReactElement {
  const words = useText().leaderboard.views
  const views = useViews().data ?? []
  const known = isSameView(props.view, INITIAL)
    ? words.initial
    : (views.find(({ view }) => isSameView(view, props.view))?.name ?? words.own)
  return (
    <PanelButton
      label={words.button(known)}
      title={words.title}
      width={340}
      part={viewsPanel}
      given={{ ...props, views }}
    />
  )
}
