import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactElement, useEffect, useState } from 'react'

const TYPING_PAUSE_MS = 200

/**
 * A search that reports what was typed after a short pause; null for nothing. A list that answers at once needs hardly
 * a pause: it keeps the letters of one word together.
 */
export function SearchField(props: {
  value: string
  label: string
  pauseMs?: number
  onSearch: (words: string | null) => void
  /** Escape leads from it to what was found, which stays as it is. */
  onLeave?: () => void
}): ReactElement {
  const [typed, setTyped] = useState(props.value)
  const search = useDebouncedCallback(props.onSearch, props.pauseMs ?? TYPING_PAUSE_MS)
  // The address may change by other ways than typing: back, a link, “clear”. A blank at the end is still being typed.
  useEffect(() => setTyped((now) => (now.trim() === props.value ? now : props.value)), [props.value])
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      value={typed}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !props.onLeave || event.nativeEvent.isComposing) return
        event.preventDefault()
        props.onLeave()
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value.trim() || null)
      }}
    />
  )
}
