import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Attempt, Remark } from '#shared/contract/views.ts'
import { useInstant, useText } from '../../../i18n/language.tsx'
import type { PersonsWord } from '../../../queries/judgements.ts'
import classes from './Side.module.css'

interface Mark {
  readonly kind: PersonsWord['kind']
  readonly title: string
  readonly remark: Remark | null
  readonly undo: PersonsWord
}

/** What people left on the attempt, each with a way to take it back. */
export function Marks(props: {
  attempt: Attempt
  onTakeBack: (word: PersonsWord) => void
}): ReactElement | null {
  const text = useText()
  const written = useInstant('short')
  const names = text.trace.yours
  const { marks, dispute } = props.attempt
  const all: (Mark | null)[] = [
    marks.overruled && {
      kind: 'overrule',
      title: names.overruled(text.outcome[marks.overruled.outcome]),
      remark: marks.overruled,
      undo: { kind: 'overrule', outcome: null, note: '' },
    },
    dispute && {
      kind: 'dispute',
      title: names.disputed,
      remark: dispute,
      undo: { kind: 'dispute', disputed: false, note: '' },
    },
    marks.flagged
      ? { kind: 'flag', title: names.flagged, remark: null, undo: { kind: 'flag', flagged: false } }
      : null,
    marks.note && { kind: 'note', title: names.note, remark: marks.note, undo: { kind: 'note', note: '' } },
  ]
  const left = all.filter((mark) => mark !== null)
  if (left.length === 0) return null
  return (
    <ul className={classes.marks}>
      {left.map(({ kind, title, remark, undo }) => (
        <li key={kind} className={classes.mark}>
          <span>
            <b>{title}</b>
            {remark && ` · ${remark.by}, ${written(remark.at)}`}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={names.takeBackWhat(title)}
            onClick={() => props.onTakeBack(undo)}
          >
            {names.takeBack}
          </Button>
          {remark && remark.note !== '' && <p dir="auto">{remark.note}</p>}
        </li>
      ))}
    </ul>
  )
}
