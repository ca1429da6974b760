import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'
import { RichText } from '../../../ui/RichText.tsx'

/**
 * Text of an item. Only mathematics is laid out: elsewhere brackets, stars and signs are what the question is about,
 * not markup.
 */
export function ItemText(props: {
  item: Attempt['item']
  text: string
  size?: 'body' | 'large'
}): ReactElement {
  const text = useText().trace
  const { item, size = 'body' } = props
  if (item.answerType !== 'math') return <HostileText text={props.text} size={size} />
  return <RichText text={props.text} size={size} plainNote={text.plain} />
}
