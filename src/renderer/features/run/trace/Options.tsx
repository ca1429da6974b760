import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './Trace.module.css'

const FIRST_LETTER = 'A'.charCodeAt(0)

/** `A` for the first option; the letter official files call it by. */
export function optionLetter(index: number): string {
  return String.fromCharCode(FIRST_LETTER + index)
}

/** A multiple-choice item's options, the right one and the chosen one marked in words. */
export function Options(props: { item: Attempt['item']; answer: string | null }): ReactElement {
  const text = useText().trace
  return (
    <ol className={classes.options} aria-label={text.options}>
      {props.item.options?.map((option, index) => {
        const letter = optionLetter(index)
        const isGold = letter === props.item.gold
        const isAnswer = letter === props.answer
        return (
          <li key={letter} data-gold={isGold || undefined} data-wrong={(isAnswer && !isGold) || undefined}>
            <b>{letter}</b>
            <bdi>{option}</bdi>
            <span>{[...(isGold ? [text.gold] : []), ...(isAnswer ? [text.answered] : [])].join(', ')}</span>
          </li>
        )
      })}
    </ol>
  )
}
