import { type ReactElement, useEffect, useState } from 'react'
import { useText } from '../../../i18n/language.tsx'
import classes from './filters.module.css'

/** The words that names must contain. Typing is never behind: the box has its own text until the address has it too. */
export function SearchBox(props: { value: string; onChange: (words: string) => void }): ReactElement {
  const text = useText().leaderboard
  const [written, write] = useState(props.value)
  useEffect(() => write(props.value), [props.value])
  return (
    <input
      type="search"
      className={classes.search}
      placeholder={text.search}
      aria-label={text.searchLabel}
      maxLength={200}
      value={written}
      onChange={(event) => {
        const words = event.currentTarget.value
        write(words)
        props.onChange(words)
      }}
    />
  )
}
