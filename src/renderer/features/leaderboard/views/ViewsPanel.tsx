import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { type BoardView, boardView } from '#shared/contract/board-view.ts'
import type { NamedView } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { useDeleteView, useSaveView } from '../../../queries/board.ts'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { SavedView } from './SavedView.tsx'
import { isSameView } from './same-view.ts'
import classes from './ViewsPanel.module.css'

const INITIAL = boardView.parse({})

/** What was done last, said once; with a way back where there is one. */
type Said = { readonly text: string; readonly undo?: () => void } | null

/** What `ViewMenu` opens; it closes once another view is taken. */
export function ViewsPanel(props: {
  views: readonly NamedView[]
  view: BoardView
  take: (view: BoardView) => void
  close: () => void
}): ReactElement {
  const { views, view } = props
  const take = (taken: BoardView): void => {
    props.take(taken)
    props.close()
  }
  const words = useText().leaderboard.views
  const sayFailure = useFailureWords()
  const save = useSaveView()
  const remove = useDeleteView()
  const [said, say] = useState<Said>(null)
  const failure = save.error ?? remove.error
  /** What went wrong before is no longer said once something else is done. */
  const start = (): void => {
    save.reset()
    remove.reset()
    say(null)
  }
  const keep = (name: string, kept: BoardView, saidOf: string): void => {
    start()
    save.mutate({ name, view: kept }, { onSuccess: () => say({ text: saidOf }) })
  }
  const rename = ({ name, view: kept }: NamedView, newName: string): void => {
    start()
    save.mutate({ name: newName, view: kept }, { onSuccess: () => remove.mutate({ name }) })
  }
  const discard = ({ name, view: kept }: NamedView): void => {
    start()
    const undo = (): void => keep(name, kept, words.saved(name))
    remove.mutate({ name }, { onSuccess: () => say({ text: words.removed(name), undo }) })
  }
  return (
    <div className={classes.views}>
      <ul aria-label={words.title}>
        <li>
          <button type="button" className={classes.take} onClick={() => take(INITIAL)}>
            {words.reset}
          </button>
        </li>
        {views.map((named) =>
          named.builtIn ? (
            <li key={named.name}>
              <button
                type="button"
                className={classes.take}
                aria-current={isSameView(named.view, view)}
                onClick={() => take(named.view)}
              >
                {named.name}
              </button>
              <span className={classes.quiet}>{words.builtIn}</span>
            </li>
          ) : (
            <SavedView
              key={named.name}
              name={named.name}
              isPresent={isSameView(named.view, view)}
              onTake={() => take(named.view)}
              onReplace={() => keep(named.name, view, words.replaced(named.name))}
              isTaken={(name) => views.some((other) => other !== named && other.name === name)}
              onRename={(name) => rename(named, name)}
              onRemove={() => discard(named)}
            />
          ),
        )}
      </ul>
      <SaveForm views={views} onSave={(name) => keep(name, view, words.saved(name))} />
      <p className={classes.said} aria-live="polite">
        {failure ? sayFailure(failure).message : said?.text}{' '}
        {!failure && said?.undo && (
          <button type="button" className={classes.undo} onClick={said.undo}>
            {words.undo}
          </button>
        )}
      </p>
    </div>
  )
}

function SaveForm(props: { views: readonly NamedView[]; onSave: (name: string) => void }): ReactElement {
  const words = useText().leaderboard.views
  const [name, setName] = useState('')
  const written = name.trim()
  const isTaken = props.views.some((view) => view.name === written && !view.builtIn)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (written === '') return
    props.onSave(written)
    setName('')
  }
  return (
    <form className={classes.save} onSubmit={submit}>
      <label>
        {words.saveAs}
        <input
          type="text"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Button size="compact-sm" variant="default" type="submit" disabled={written === ''}>
        {words.save}
      </Button>
      {isTaken && <p className={classes.quiet}>{words.exists(written)}</p>}
    </form>
  )
}
