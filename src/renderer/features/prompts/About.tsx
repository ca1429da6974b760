import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { PromptView } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useAnnotatePrompt } from '../../queries/prompts.ts'
import classes from '../../ui/form.module.css'
import { Panel } from '../../ui/Panel.tsx'

/** What is kept beside a prompt's versions and may change: tags, notes, and where it was described. */
export function About({ prompt }: { prompt: PromptView }): ReactElement {
  const text = useText().prompts.about
  const [tags, setTags] = useState(prompt.tags.join(', '))
  const [notes, setNotes] = useState(prompt.notes)
  const annotate = useAnnotatePrompt()
  const typed = tags
    .split(/[,，]/)
    .map((tag) => tag.trim())
    .filter(Boolean)
  const listed = [...new Set(typed)]
  const isChanged = listed.join() !== prompt.tags.join() || notes !== prompt.notes
  return (
    <Panel title={text.title}>
      <div className={classes.form}>
        {prompt.reference && (
          <p className={classes.hint}>
            {text.reference}:{' '}
            <a href={prompt.reference.url} target="_blank" rel="noreferrer">
              {prompt.reference.title}
            </a>
          </p>
        )}
        <label>
          {text.tags}
          <input
            type="text"
            value={tags}
            placeholder={text.tagsHint}
            onChange={(event) => setTags(event.currentTarget.value)}
          />
        </label>
        <label>
          {text.notes}
          <textarea value={notes} onChange={(event) => setNotes(event.currentTarget.value)} />
        </label>
        {annotate.error && <CallFailure error={annotate.error} />}
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            disabled={!isChanged}
            loading={annotate.isPending}
            onClick={() => annotate.mutate({ name: prompt.name, tags: listed, notes })}
          >
            {text.save}
          </Button>
          <span className={classes.hint} aria-live="polite">
            {annotate.isSuccess && !isChanged ? text.kept : ''}
          </span>
        </div>
      </div>
    </Panel>
  )
}
