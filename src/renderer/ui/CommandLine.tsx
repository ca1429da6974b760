import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import type { ReactElement } from 'react'
import classes from './CommandLine.module.css'

/** A command to run in a terminal, with a button that copies it. */
export function CommandLine(props: { command: string; copy: string; copied: string }): ReactElement {
  const clipboard = useClipboard({ timeout: 1500 })
  return (
    <div className={classes.line}>
      <code>{props.command}</code>
      <Button size="compact-xs" variant="default" onClick={() => clipboard.copy(props.command)}>
        <span aria-live="polite">{clipboard.copied ? props.copied : props.copy}</span>
      </Button>
    </div>
  )
}
