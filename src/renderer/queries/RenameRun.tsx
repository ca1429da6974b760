import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { RunSummary } from '#shared/contract/views.ts'
import { useText } from '../i18n/language.tsx'
import classes from './RenameRun.module.css'
import { useRunActions } from './run-actions.ts'

const LONGEST_LABEL = 200

/** A small dialog for a run's label; an empty one takes it away. */
export function RenameRun(props: { run: RunSummary; onClose: () => void }): ReactElement {
  const { run, onClose } = props
  const text = useText().runs.actions
  const actions = useRunActions()
  const [label, setLabel] = useState(run.label ?? '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onClose()
    void actions.rename(run.id, label.trim() || null)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.renameTitle(run.id)}
      size="sm"
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': text.cancelRename }}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          size="xs"
          label={text.label}
          data-autofocus
          maxLength={LONGEST_LABEL}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancelRename}
          </Button>
          <Button size="xs" type="submit">
            {text.rename}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
