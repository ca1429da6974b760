import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { forgetChoices } from '../../ui/remembered.ts'

export function RememberedPanel(): ReactElement {
  const text = useText().settings.remembered
  const forget = (): void => {
    forgetChoices(localStorage)
    window.location.reload()
  }
  return (
    <Panel
      title={text.title}
      text={text.text}
      actions={
        <Button size="xs" variant="default" onClick={forget}>
          {text.reset}
        </Button>
      }
    />
  )
}
