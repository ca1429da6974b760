import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { ItemText } from './ItemText.tsx'
import { Options } from './Options.tsx'

export function Question(props: { item: Attempt['item']; answer: string | null }): ReactElement {
  return (
    <section aria-label={useText().trace.question}>
      <ItemText item={props.item} text={props.item.question} size="large" />
      {props.item.options && <Options item={props.item} answer={props.answer} />}
    </section>
  )
}
