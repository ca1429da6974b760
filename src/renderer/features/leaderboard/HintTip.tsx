import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'

export function HintTip({ text, target }: { text: string; target: HTMLElement }): ReactElement {
  return <Tooltip label={text} target={target} opened multiline maw={320} transitionProps={{ duration: 0 }} />
}
