import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { PromptContentView } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useSavePrompt } from '../../queries/prompts.ts'
import classes from './Playground.module.css'

/** Makes a draft that did well a version of a prompt: a new one's first, or the next of one's own. */
export function KeepForm({ name, content }: { name: string; content: PromptContentView }): ReactElement {
  const text = useText().playground.keep
  const [isOpen, open] = useState(false)
  const [target, setTarget] = useState('')
  const save = useSavePrompt()
  if (save.data)
    return (
      <Link
        to="/prompts/$name"
        params={{ name: target.trim() }}
        search={{ version: save.data.version }}
        className={classes.kept}
      >
        {text.kept(target.trim(), save.data.version)}
      </Link>
    )
  if (!isOpen)
    return (
      <Button size="compact-xs" variant="default" aria-label={text.label(name)} onClick={() => open(true)}>
        {text.open}
      </Button>
    )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ name: target.trim(), content })
  }
  return (
    <form className={classes.keep} onSubmit={submit}>
      <input
        type="text"
        aria-label={text.name}
        placeholder={text.nameHint}
        title={text.nameHint}
        value={target}
        maxLength={80}
        required
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <Button size="compact-xs" type="submit" disabled={target.trim() === ''} loading={save.isPending}>
        {text.save}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => open(false)}>
        {text.cancel}
      </Button>
      {save.error && <CallFailure error={save.error} />}
    </form>
  )
}
