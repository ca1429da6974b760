import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useRef, useState } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { type PersonsWord, useJudge } from '../../../queries/judgements.ts'
import { useShortcuts } from '../../../ui/shortcuts.tsx'
import { type JudgementKind, useDrafts } from './drafts.ts'
import { JudgementForm } from './JudgementForm.tsx'
import { Marks } from './Marks.tsx'
import classes from './Side.module.css'

/** What a person says of the attempt, and the ways to say it. Everything can be taken back. */
export function Yours({ attempt }: { attempt: Attempt }): ReactElement {
  const text = useText().trace
  const names = text.yours
  const sayFailure = useFailureWords()
  const [open, setOpen] = useState<JudgementKind | null>(null)
  const { drafts, keep } = useDrafts(attempt.attemptId)
  const section = useRef<HTMLElement>(null)
  const openers = useRef(new Map<JudgementKind, HTMLButtonElement | null>())
  const judge = useJudge(attempt.attemptId)
  const { flagged, note } = attempt.marks
  const say = (word: PersonsWord): void => {
    const { kind } = word
    judge.mutate(word, {
      onSuccess: () => {
        if (kind === 'flag') return
        keep(kind, null)
        // Only its own form: another may have been opened while this was under way.
        if (open === kind) close(kind)
      },
    })
  }
  /** Whoever was in the form is where it was opened from. */
  const close = (kind: JudgementKind): void => {
    const { activeElement } = document
    const wasInForm = activeElement?.closest('form') && section.current?.contains(activeElement)
    setOpen((current) => (current === kind ? null : current))
    if (wasInForm || activeElement === document.body) openers.current.get(kind)?.focus()
  }
  const toggle = (kind: JudgementKind) => () => (open === kind ? close(kind) : setOpen(kind))
  const flag = (): void => say({ kind: 'flag', flagged: !flagged })
  const canOverrule = attempt.score !== null

  useShortcuts(text.title, [
    ...(canOverrule ? [{ keys: 'v', label: names.overrule, run: toggle('overrule') }] : []),
    { keys: 'x', label: names.dispute, run: toggle('dispute') },
    { keys: 'f', label: names.flag, run: flag },
    { keys: 'n', label: names.note, run: toggle('note') },
  ])

  const opener = (kind: JudgementKind, label: string, disabled = false): ReactElement => (
    <Button
      ref={(button) => void openers.current.set(kind, button)}
      size="compact-sm"
      variant="default"
      aria-expanded={open === kind}
      disabled={disabled}
      onClick={toggle(kind)}
    >
      {label}
    </Button>
  )
  return (
    <section ref={section}>
      <h2 className={classes.title}>{names.title}</h2>
      <Marks attempt={attempt} onTakeBack={say} />
      <div className={classes.actions}>
        {opener('overrule', names.overrule, !canOverrule)}
        {opener('dispute', names.dispute)}
        <Button size="compact-sm" variant="default" aria-pressed={flagged} onClick={flag}>
          {names.flag}
        </Button>
        {opener('note', note ? names.editNote : names.note)}
      </div>
      {open && (
        <JudgementForm
          key={open}
          kind={open}
          attempt={attempt}
          isPending={judge.isPending}
          draft={drafts[open] ?? null}
          onType={(words) => keep(open, words)}
          onSay={say}
          onClose={() => close(open)}
          onCancel={() => {
            keep(open, null)
            close(open)
          }}
        />
      )}
      {open === null && Object.keys(drafts).length > 0 && <p className={classes.quiet}>{names.draftKept}</p>}
      {(open === 'overrule' || attempt.marks.overruled) && (
        <p className={classes.quiet}>
          {names.overrulingCounts}{' '}
          <Link to="/leaderboard" search={{ judgement: 'overruled' }}>
            {names.toBoard}
          </Link>
        </p>
      )}
      {judge.error && (
        <p className={classes.failure} role="alert">
          {sayFailure(judge.error).message}
        </p>
      )}
    </section>
  )
}
