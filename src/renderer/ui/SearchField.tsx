import { TextInput } from '@mantine/core'
import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from 'react'

const TYPING_PAUSE_MS = 200

/**
 * A search that reports what was typed after a short pause; null for nothing. A list that answers at once, and leaves an
 * earlier question for the next, needs none (0).
 */
export function SearchField(props: {
  value: string
  label: string
  /** How what is typed is read. */
  hint?: string
  pauseMs?: number
  onSearch: (words: string | null) => void
  /** Escape leads from it to what was found, which stays as it is. */
  onLeave?: () => void
}): ReactElement {
  const { value, pauseMs = TYPING_PAUSE_MS } = props
  const [typed, setTyped] = useState(value)
  /** Letters that an input method makes a word of are in the field before the word is, and are not searched for. */
  const [isComposing, setComposing] = useState(false)
  /** What was reported and may still come back as the value, the latest last. */
  const reported = useRef<string[]>([])
  const report = useEffectEvent((words: string) => {
    if (words === (reported.current.at(-1) ?? value)) return
    reported.current.push(words)
    props.onSearch(words || null)
  })
  useEffect(() => {
    if (isComposing) return
    const timer = setTimeout(() => report(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, isComposing, pauseMs])
  // The address may change by other ways than typing: back, a link, “clear”. What was reported comes back as well, maybe
  // when there are more letters already; a blank at the end is still being typed.
  useEffect(() => {
    const at = reported.current.lastIndexOf(value)
    reported.current = at < 0 ? [] : reported.current.slice(at + 1)
    if (at < 0) setTyped(value)
  }, [value])
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      title={props.hint}
      value={typed}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !props.onLeave || event.nativeEvent.isComposing) return
        event.preventDefault()
        props.onLeave()
      }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
