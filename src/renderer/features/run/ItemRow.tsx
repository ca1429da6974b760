import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo, type ReactElement } from 'react'
import type { RunItem } from '#shared/contract/views.ts'
import { writeAnswer, writePlainly } from '#shared/trace/plain-math.ts'
import { useText } from '../../i18n/language.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import classes from './ItemList.module.css'

/** The beginning is all a row shows; the rest would only burden the page. */
const SHOWN_CHARACTERS = 160
/** A formula takes more signs in its source. */
const READ_CHARACTERS = 4 * SHOWN_CHARACTERS

/** As much of a question as rows tell apart, in plain words. */
export const plainQuestion = ({ question }: Pick<RunItem, 'question'>): string =>
  writePlainly(question.slice(0, READ_CHARACTERS))

/** One item at its place in the list; without its data yet, its place held. Drawn anew only where something of it changes. */
export const ItemRow = memo(function ItemRow(props: {
  index: number
  top: number
  count: number
  item: RunItem | undefined
  /** How all questions of a task begin, which tells none apart. */
  beginnings: ReadonlyMap<string, string>
  isChosen: boolean
  /** Where Tab enters the list. */
  isEntry: boolean
}): ReactElement {
  const text = useText()
  const { item, index, isChosen } = props
  const details = item && [
    item.outcome ? text.outcome[item.outcome] : text.unanswered,
    ...(item.overruled ? [text.run.list.overruledTo(text.outcome[item.overruled])] : []),
    ...(item.answer === null ? [] : [writeAnswer(item.answer.slice(0, SHOWN_CHARACTERS))]),
    item.task,
    ...(item.sample > 0 ? [text.run.list.sample(item.sample)] : []),
  ]
  return (
    <li
      className={classes.item}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-setsize={props.count}
      aria-posinset={index + 1}
    >
      {item && details ? (
        <Link
          from="/runs/$runId"
          to="."
          search={({ view: _, ...previous }) => ({ ...previous, attempt: item.attemptId })}
          replace
          className={classes.row}
          data-chosen={isChosen || undefined}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={props.isEntry ? 0 : -1}
        >
          <ToneDot tone={item.outcome ?? 'pending'} />
          <bdi className={classes.question}>
            <b>{index + 1}</b> {tellApart(item, props.beginnings)}
          </bdi>
          <ItemMarks item={item} />
          <bdi className={classes.details}>{details.join(' · ')}</bdi>
        </Link>
      ) : (
        <div className={classes.row}>
          <Skeleton height={8} width={8} circle animate={false} />
          <Skeleton height={10} width="85%" animate={false} />
        </div>
      )}
    </li>
  )
})

/** The question from where it differs from the others of its task. */
function tellApart(item: RunItem, beginnings: ReadonlyMap<string, string>): string {
  const question = plainQuestion(item)
  const beginning = beginnings.get(item.task) ?? ''
  return beginning !== '' && question.startsWith(beginning)
    ? `… ${question.slice(beginning.length, beginning.length + SHOWN_CHARACTERS)}`
    : question.slice(0, SHOWN_CHARACTERS)
}

/** What people left on the item, as small signs with words for them. */
function ItemMarks({ item }: { item: RunItem }): ReactElement | null {
  const text = useText().run.list.signs
  const signs = [
    ...(item.flagged ? [{ sign: '⚑', name: text.flagged }] : []),
    ...(item.disputed ? [{ sign: '?', name: text.disputed }] : []),
    ...(item.noted ? [{ sign: '✎', name: text.noted }] : []),
  ]
  if (signs.length === 0) return null
  return (
    <span className={classes.signs}>
      {signs.map(({ sign, name }) => (
        <span key={sign} role="img" aria-label={name} title={name}>
          {sign}
        </span>
      ))}
    </span>
  )
}
