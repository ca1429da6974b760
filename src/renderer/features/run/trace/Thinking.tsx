import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { HostileText } from '../../../ui/HostileText.tsx'

/** Thinking that is no part of the answer; `isApart`: the provider sent it on its own. */
export function Thinking(props: { text: string; isApart?: boolean }): ReactElement {
  const text = useText().trace
  return (
    <Fold
      summary={props.isApart ? text.thinking : text.thinkingInside}
      detail={text.characters(props.text.length)}
    >
      <HostileText text={props.text} />
    </Fold>
  )
}
