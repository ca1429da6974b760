import { Button, Textarea } from '@mantine/core'
import type { FormEvent, ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { OVERRULINGS } from '#shared/domain/outcome.ts'
import { useText } from '../../../i18n/language.tsx'
import type { PersonsWord } from '../../../queries/judgements.ts'
import type { JudgementKind } from './drafts.ts'
import classes from './Side.module.css'

const LONGEST_NOTE = 4000

/** A few words, and for an overruling the outcome to be. Escape closes it and keeps what is typed, Ctrl+Enter sends it. */
export function JudgementForm(props: {
  kind: JudgementKind
  attempt: Attempt
  isPending: boolean
  /** What was typed of it before; null: nothing but what was said already. */
  draft: string | null
  onType: (draft: string | null) => void
  onSay: (word: PersonsWord) => void
  onClose: () => void
  onCancel: () => void
}): ReactElement {
  const text = useText()
  const names = text.trace.yours
  const { kind, attempt, onSay } = props
  const before = { overrule: attempt.marks.overruled, dispute: attempt.dispute, note: attempt.marks.note }[
    kind
  ]
  const said = before?.note ?? ''
  const note = props.draft ?? said
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (kind === 'dispute') onSay({ kind, disputed: true, note })
    if (kind === 'note') onSay({ kind, note })
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <Textarea
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST_NOTE}
        label={kind === 'note' ? names.note : names.why}
        value={note}
        onChange={({ currentTarget: { value } }) => props.onType(value === said ? null : value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      <div className={classes.actions}>
        {kind === 'overrule' ? (
          OVERRULINGS.filter((outcome) => outcome !== attempt.score?.outcome).map((outcome) => (
            <Button
              key={outcome}
              size="compact-sm"
              variant="default"
              disabled={props.isPending}
              onClick={() => onSay({ kind, outcome, note })}
            >
              {names.itIs(text.outcome[outcome])}
            </Button>
          ))
        ) : (
          <Button
            type="submit"
            size="compact-sm"
            disabled={props.isPending || (kind === 'note' && note.trim() === '')}
          >
            {kind === 'note' ? names.save : names.dispute}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={props.onCancel}>
          {names.cancel}
        </Button>
      </div>
    </form>
  )
}
