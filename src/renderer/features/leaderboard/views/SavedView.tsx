import { type FormEvent, type ReactElement, useState } from 'react'
import { useText } from '../../../i18n/language.tsx'
import classes from './ViewsPanel.module.css'

/** A saved view, and what can be done with it. */
export function SavedView(props: {
  name: string
  /** Whether it shows what is shown now: then there is nothing to replace it with. */
  isPresent: boolean
  /** Whether another view has the name, which a new name must not take from it. */
  isTaken: (name: string) => boolean
  onTake: () => void
  onReplace: () => void
  onRename: (name: string) => void
  onRemove: () => void
}): ReactElement {
  const { name } = props
  const words = useText().leaderboard.views
  const [newName, setNewName] = useState<string | null>(null)
  if (newName !== null) {
    const written = newName.trim()
    const isTaken = props.isTaken(written)
    const submit = (event: FormEvent): void => {
      event.preventDefault()
      if (isTaken) return
      setNewName(null)
      if (written !== '' && written !== name) props.onRename(written)
    }
    return (
      <li>
        <form className={classes.rename} onSubmit={submit}>
          <input
            type="text"
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            maxLength={120}
            aria-label={words.newName(name)}
            value={newName}
            onChange={(event) => setNewName(event.currentTarget.value)}
          />
          <button type="submit" className={classes.act} disabled={isTaken}>
            {words.save}
          </button>
          <button type="button" className={classes.act} onClick={() => setNewName(null)}>
            {words.cancel}
          </button>
          {isTaken && (
            <p className={classes.quiet} role="alert">
              {words.taken(written)}
            </p>
          )}
        </form>
      </li>
    )
  }
  return (
    <li>
      <button type="button" className={classes.take} aria-current={props.isPresent} onClick={props.onTake}>
        <bdi>{name}</bdi>
      </button>
      <span className={classes.acts}>
        {!props.isPresent && (
          <button
            type="button"
            className={classes.act}
            aria-label={words.replaceLong(name)}
            title={words.replaceLong(name)}
            onClick={props.onReplace}
          >
            {words.replace}
          </button>
        )}
        <button
          type="button"
          className={classes.act}
          aria-label={words.renameLong(name)}
          onClick={() => setNewName(name)}
        >
          {words.rename}
        </button>
        <button
          type="button"
          className={classes.act}
          aria-label={words.removeLong(name)}
          onClick={props.onRemove}
        >
          {words.remove}
        </button>
      </span>
    </li>
  )
}
