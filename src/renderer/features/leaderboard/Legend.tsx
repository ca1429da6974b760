import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, type ReactElement, useState } from 'react'
import type { Mark } from '#shared/board/marks.ts'
import { useText } from '../../i18n/language.tsx'
import { DropButton } from '../../ui/DropButton.tsx'
import { ProvenanceMark } from '../../ui/ProvenanceMark.tsx'
import { describeMark } from './describe-mark.ts'
import { useHint } from './Hint.tsx'
import classes from './Legend.module.css'

/** Where the table needs the room, what its marks mean is opened when it is asked for. */
const TIGHT = '(max-width: 1000px), (max-height: 760px)'

/** What the marks of the table mean: those that are in it. One stop of the Tab key; arrows go from mark to mark. */
export function Legend(props: { marks: readonly Mark[]; heat: boolean }): ReactElement {
  const words = useText().leaderboard.legend
  const marks = props.marks.filter(({ means }) => props.heat || means !== 'heat')
  const isTight = useMediaQuery(TIGHT)
  if (isTight)
    return (
      <div className={classes.bar}>
        <DropButton label={words.title} title={words.title} width={340}>
          <MeaningList marks={marks} />
        </DropButton>
      </div>
    )
  return <MarkRow marks={marks} />
}

function MeaningList({ marks }: { marks: readonly Mark[] }): ReactElement {
  const text = useText()
  return (
    <ul className={classes.meanings} aria-label={text.leaderboard.legend.title}>
      {marks.map((mark) => {
        const { short, long } = describeMark(mark, text)
        return (
          <li key={mark.means}>
            <Sign mark={mark} />
            <span>
              <b>{short}</b> {long}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The marks in short, each with what it means on being pointed at, focused or touched. */
export function MarkRow({ marks }: { marks: readonly Mark[] }): ReactElement {
  const text = useText()
  const { tip, show, ending } = useHint()
  const [current, setCurrent] = useState(0)
  const walk = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = Math.max(0, Math.min(marks.length - 1, current + step))
    event.currentTarget.querySelectorAll('button')[next]?.focus()
    event.preventDefault()
  }
  return (
    <ul className={classes.legend} aria-label={text.leaderboard.legend.title} onKeyDown={walk}>
      {marks.map((mark, index) => {
        const { short, long } = describeMark(mark, text)
        return (
          <li key={mark.means}>
            <button
              type="button"
              className={classes.mark}
              aria-description={long}
              tabIndex={index === Math.min(current, marks.length - 1) ? 0 : -1}
              onPointerEnter={({ currentTarget }) => show(currentTarget, long)}
              onFocus={({ currentTarget }) => {
                setCurrent(index)
                show(currentTarget, long)
              }}
              {...ending}
            >
              <Sign mark={mark} />
              {short}
            </button>
          </li>
        )
      })}
      {tip}
    </ul>
  )
}

function Sign({ mark }: { mark: Mark }): ReactElement {
  switch (mark.kind) {
    case 'provenance':
      return <ProvenanceMark of={mark.means} />
    case 'flag':
      return (
        <span className={classes.sign} data-warning={mark.isWarning || undefined}>
          {mark.sign}
        </span>
      )
    case 'drawn':
      return <span className={classes.drawn} data-means={mark.means} aria-hidden="true" />
    case 'sign':
      return <span className={classes.sign}>{mark.sign}</span>
  }
}
