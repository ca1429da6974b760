import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RunItem } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import classes from './ItemList.module.css'

/** The beginning is all a row shows; the rest would only burden the page. */
const SHOWN_CHARACTERS = 160

/** One item at its place in the list; without its data yet, its place held. */
export function ItemRow(props: {
  index: number
  top: number
  count: number
  item: RunItem | undefined
  isChosen: boolean
}): ReactElement {
  const text = useText()
  const { item, index, isChosen } = props
  const details = item && [
    item.outcome ? text.outcome[item.outcome] : text.unanswered,
    ...(item.answer === null ? [] : [item.answer.slice(0, SHOWN_CHARACTERS)]),
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
          search={(previous) => ({ ...previous, item: index + 1 })}
          replace
          className={classes.row}
          data-chosen={isChosen || undefined}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={isChosen ? 0 : -1}
        >
          <ToneDot tone={item.outcome ?? 'pending'} />
          <bdi className={classes.question}>
            <b>{index + 1}</b> {item.question.slice(0, SHOWN_CHARACTERS)}
          </bdi>
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
}
