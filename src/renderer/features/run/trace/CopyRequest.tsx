import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { type ReactElement, useState } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { useCurlCommand } from '../../../queries/attempts.ts'
import { useFailureWords } from '../../../queries/failure-words.ts'
import { useShortcuts } from '../../../ui/shortcuts.tsx'
import classes from './Side.module.css'

/** Copies the request as a command for a shell; where its key would stand is a variable. */
export function CopyRequest({ attemptId }: { attemptId: number }): ReactElement {
  const text = useText()
  const names = text.trace.curl
  const sayFailure = useFailureWords()
  const clipboard = useClipboard({ timeout: 1500 })
  const askCommand = useCurlCommand()
  const [trouble, setTrouble] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    try {
      const command = await askCommand(attemptId)
      setTrouble(command === null ? names.nobody : null)
      if (command !== null) clipboard.copy(command)
    } catch (error) {
      setTrouble(sayFailure(error).message)
    }
  }
  useShortcuts(text.trace.title, [{ keys: 'y', label: names.copy, run: () => void copy() }])
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        <span aria-live="polite">{clipboard.copied ? text.copy.copied : names.copy}</span>
      </Button>
      <p className={classes.quiet} role="status">
        {trouble ?? (clipboard.error ? names.refused : names.withoutKey)}
      </p>
    </div>
  )
}
