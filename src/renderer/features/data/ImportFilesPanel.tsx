import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useText } from '../../i18n/language.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { useTransfers } from '../../queries/transfers.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './Data.module.css'

export function ImportFilesPanel(): ReactElement {
  const text = useText().data.importing
  const { transfer, start } = useTransfers()
  const [path, setPath] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (path.trim() !== '') start({ kind: 'import', path: path.trim() })
  }
  return (
    <Panel title={text.title} text={text.text}>
      <form className={classes.pathForm} onSubmit={submit}>
        <TextInput
          className={classes.path}
          size="xs"
          aria-label={text.path}
          placeholder={text.placeholder}
          value={path}
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          variant="default"
          disabled={path.trim() === '' || transfer.status === 'running'}
        >
          {text.start}
        </Button>
      </form>
      <p className={classes.quiet}>{text.alternative}</p>
      <StoreCommand args="data import PATH" />
    </Panel>
  )
}
