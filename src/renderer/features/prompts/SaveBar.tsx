import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { PromptContentView, PromptVersionView, PromptView } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useSavePrompt } from '../../queries/prompts.ts'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import classes from './Workbench.module.css'

/** What saving does, and the button that does it: a version is never changed, so there is always a next one. */
export function SaveBar(props: {
  prompt: PromptView
  version: PromptVersionView
  content: PromptContentView
  isChanged: boolean
  issues: number
  onDiscard: () => void
  onCopy: () => void
}): ReactElement | null {
  const { prompt, content, isChanged, issues } = props
  const text = useText().prompts
  const navigate = useNavigate({ from: '/prompts/$name' })
  const [note, setNote] = useState('')
  const save = useSavePrompt()
  const next = (prompt.versions[0]?.version ?? 0) + 1
  const isOwn = prompt.kind === 'own'
  const canSave = isChanged && issues === 0 && !save.isPending
  const saveIt = async (): Promise<void> => {
    if (!canSave) return
    if (!isOwn) return props.onCopy()
    const saved = await save.mutateAsync({ name: prompt.name, content, note })
    props.onDiscard()
    await navigate({ search: ({ before: _, ...rest }) => ({ ...rest, version: saved.version }) })
  }
  // A save that fails says so below; nothing else waits for it.
  const trySaving = (): void => void saveIt().catch(() => undefined)
  useShortcuts(text.title, [{ keys: 'mod+s', label: text.keys.save, run: trySaving }])
  if (!isChanged) return null
  return (
    <div className={classes.save}>
      {issues > 0 ? (
        <p className={classes.attention}>{text.page.lintLeft(issues)}</p>
      ) : (
        <p>{isOwn ? text.page.immutable(next) : text.page.immutableShipped}</p>
      )}
      {save.error && <CallFailure error={save.error} />}
      {isOwn && (
        <input
          type="text"
          aria-label={text.page.note}
          placeholder={`${text.page.note}, ${text.page.notePlaceholder}`}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <Button size="xs" variant="default" onClick={props.onDiscard}>
        {text.page.discard}
      </Button>
      <Button size="xs" disabled={!canSave} loading={save.isPending} onClick={trySaving}>
        {isOwn ? text.page.save(next) : text.page.saveCopy}
      </Button>
    </div>
  )
}
