import { Button, Skeleton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactElement, useEffect, useRef } from 'react'
import type { ComparedItem } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import type { ComparedItems } from '../../queries/compare.ts'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import { sayAttempts } from './attempts.ts'
import classes from './Items.module.css'
import { withFilter } from './search.ts'

const ROW_PX = 34
const OVERSCAN_ROWS = 10
const SKELETON_ROWS = 8
/** The beginning is all a row shows; the rest would only burden the page. */
const SHOWN_CHARACTERS = 240

/** The items as one long list of which only the part in sight exists. `onSight` tells that part, positions from 0. */
export function ComparedList(props: {
  items: ComparedItems
  chosen: number | null
  isNarrow: boolean
  onSight: (range: { first: number; last: number }) => void
  onChoose: (index: number) => void
}): ReactElement {
  const { items, chosen, onSight } = props
  const text = useText().compare.items
  const scrolling = useRef<HTMLDivElement>(null)
  const count = items.total ?? SKELETON_ROWS
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrolling.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN_ROWS,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => onSight({ first, last }), [onSight, first, last])
  useEffect(() => {
    if (chosen === null || chosen >= count) return
    virtualizer.scrollToIndex(chosen, { align: 'auto' })
    const list = scrolling.current
    if (list?.contains(document.activeElement))
      requestAnimationFrame(() => list.querySelector<HTMLElement>('[data-chosen]')?.focus())
  }, [virtualizer, chosen, count])

  if (items.total === 0) return <NoItems />
  return (
    <div className={classes.list} data-narrow={props.isNarrow || undefined}>
      <div className={classes.head} aria-hidden="true">
        <span>{text.cell}</span>
        <span>{text.question}</span>
        <span>{text.answeredA}</span>
        <span>{text.answeredB}</span>
      </div>
      <div ref={scrolling} className={classes.scroll} aria-busy={items.total === null}>
        <ol className={classes.items} style={{ height: virtualizer.getTotalSize() }} aria-label={text.title}>
          {rows.map(({ index, start }) => (
            <li
              key={index}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={count}
              aria-posinset={index + 1}
            >
              <Row
                item={items.at(index)}
                isChosen={index === chosen}
                isFirst={chosen === null && index === 0}
                onChoose={() => props.onChoose(index)}
              />
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function Row(props: {
  item: ComparedItem | undefined
  isChosen: boolean
  /** Where the keyboard enters the list while nothing is chosen. */
  isFirst: boolean
  onChoose: () => void
}): ReactElement {
  const { item, isChosen } = props
  const text = useText().compare
  if (!item)
    return (
      <div className={classes.row}>
        <Skeleton height={10} width="70%" animate={false} />
      </div>
    )
  return (
    <button
      type="button"
      className={classes.row}
      data-chosen={isChosen || undefined}
      aria-current={isChosen ? 'true' : undefined}
      tabIndex={isChosen || props.isFirst ? 0 : -1}
      onClick={props.onChoose}
    >
      <span className={classes.cell} data-cell={item.cell}>
        {text.flips.cell[item.cell]}
      </span>
      <bdi className={classes.question}>{item.question.slice(0, SHOWN_CHARACTERS)}</bdi>
      <Answer showing={item.a} />
      <Answer showing={item.b} />
    </button>
  )
}

/** The answer; of several attempts how many are right, as the first one's answer may be of either kind. */
function Answer({ showing }: { showing: ComparedItem['a'] }): ReactElement {
  const text = useText()
  if (showing.attempts > 1)
    return (
      <span className={classes.answer}>
        <ToneDot tone={showing.right ? 'correct' : 'wrong'} />
        <span data-tone={showing.right ? 'correct' : 'wrong'}>{sayAttempts(showing, text)}</span>
      </span>
    )
  return (
    <span className={classes.answer}>
      <ToneDot tone={showing.outcome} />
      <span className="visually-hidden">{text.outcome[showing.outcome]}</span>
      <bdi data-tone={showing.outcome}>
        {showing.answer === null ? text.compare.items.noAnswer : showing.answer.slice(0, SHOWN_CHARACTERS)}
      </bdi>
    </span>
  )
}

function NoItems(): ReactElement {
  const text = useText().compare.items
  const navigate = useNavigate({ from: '/compare' })
  return (
    <EmptyNote title={text.emptyTitle} text={text.emptyText}>
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          void navigate({
            search: (previous) => withFilter(previous, { cell: null, task: null, text: null }),
          })
        }
      >
        {text.clear}
      </Button>
    </EmptyNote>
  )
}
