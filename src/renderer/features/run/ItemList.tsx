import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import type { RunItems } from '../../queries/run-items.ts'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { usePainted } from '../../ui/use-painted.ts'
import { commonBeginnings } from './common-beginning.ts'
import classes from './ItemList.module.css'
import { ItemRow, plainQuestion } from './ItemRow.tsx'

/** Two lines, and a breath around them. */
const ROW_PX = 46
const OVERSCAN_ROWS = 8
const SKELETON_ROWS = 12
/** What stands above the list and below it, on most pages. */
const AROUND_PX = 320
/** The room there is, before it is measured: rows that are in the first drawing need no second one. */
const guessRoom = () => ({ width: 0, height: Math.max(0, window.innerHeight - AROUND_PX) })

/** The items as one long list of which only the part in sight exists. `onSight` tells that part, positions from 0. */
export function ItemList(props: {
  items: RunItems
  /** From 0; null: none of the listed ones is open. */
  chosen: number | null
  onSight: (range: { first: number; last: number }) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** By words. */
  isSearched: boolean
  onClear: () => void
}): ReactElement {
  const { items, chosen, onSight } = props
  const text = useText().run.list
  const scrolling = useRef<HTMLDivElement>(null)
  const count = items.total ?? SKELETON_ROWS
  const [guessed] = useState(guessRoom)
  const isPainted = usePainted()
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrolling.current,
    estimateSize: () => ROW_PX,
    initialRect: guessed,
    overscan: isPainted ? OVERSCAN_ROWS : 0,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => onSight({ first, last }), [onSight, first, last])

  const { firstPage } = items
  const beginnings = useMemo(
    () => commonBeginnings(firstPage.map((item) => ({ task: item.task, question: plainQuestion(item) }))),
    [firstPage],
  )

  // Walking keeps the chosen item in sight, and the focus on it if the focus was in the list.
  useEffect(() => {
    if (chosen === null || chosen >= count) return
    virtualizer.scrollToIndex(chosen, { align: 'auto' })
    const list = scrolling.current
    if (list?.contains(document.activeElement)) {
      requestAnimationFrame(() => list.querySelector<HTMLElement>('[data-chosen]')?.focus())
    }
  }, [virtualizer, chosen, count])

  if (items.total === 0) return <NoItems isSearched={props.isSearched} onClear={props.onClear} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the links inside it
    <div
      ref={scrolling}
      className={classes.scroll}
      aria-busy={items.total === null}
      onKeyDown={props.onKeyDown}
    >
      <ol className={classes.items} style={{ height: virtualizer.getTotalSize() }} aria-label={text.title}>
        {rows.map(({ index, start }) => (
          <ItemRow
            key={index}
            index={index}
            top={start}
            item={items.at(index)}
            beginnings={beginnings}
            isChosen={index === chosen}
            isEntry={index === (chosen ?? 0)}
            count={count}
          />
        ))}
      </ol>
    </div>
  )
}

function NoItems({ isSearched, onClear }: { isSearched: boolean; onClear: () => void }): ReactElement {
  const { run, searchHint, sentences } = useText()
  const text = run.list
  return (
    <EmptyNote
      title={text.emptyTitle}
      text={isSearched ? sentences([text.emptyText, searchHint]) : text.emptyText}
    >
      <Button size="xs" variant="default" onClick={onClear}>
        {text.clear}
      </Button>
    </EmptyNote>
  )
}
