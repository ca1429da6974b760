import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useRef, useState } from 'react'
import type { KeyState, ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import { ConnectionTest } from './ConnectionTest.tsx'
import { draftOf, EMPTY_DRAFT, readDraft } from './draft.ts'
import type { DraftProps } from './draft-props.ts'
import { EndpointFields } from './EndpointFields.tsx'
import { KeyField } from './KeyField.tsx'
import { KnownFields } from './KnownFields.tsx'
import { ModelIdField } from './ModelIdField.tsx'
import classes from './ModelsPage.module.css'
import { useConnectionTest } from './use-connection-test.ts'

/** Adds a model or changes one. A typed key stays in its field, outside React, until it is sent, and is gone then. */
export function ModelForm(props: {
  edited: ListedModel | null
  onClose: () => void
  onSaved: (name: string, key: KeyState | null) => void
}): ReactElement {
  const { edited } = props
  const text = useText().models
  const actions = useModelActions()
  const [draft, setDraft] = useState(() => (edited ? draftOf(edited) : EMPTY_DRAFT))
  const [wasSent, setSent] = useState(false)
  const [isAdded, setAdded] = useState(edited !== null)
  const keyField = useRef<HTMLInputElement>(null)
  const save = useCall<void>()
  const test = useConnectionTest()
  const read = readDraft(draft)

  const typedKey = (): string | null => keyField.current?.value.trim() || null
  const forgetTyped = (): void => {
    if (keyField.current) keyField.current.value = ''
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setSent(true)
    if (!read.ok) return
    const { model } = read
    const send = async (): Promise<void> => {
      await (isAdded ? actions.update(model) : actions.add(model))
      setAdded(true)
      const key = typedKey()
      forgetTyped()
      props.onSaved(model.name, key === null ? null : await actions.setKey(model.name, key))
    }
    void save.run(send)
  }
  const tryOut = (): void => {
    setSent(true)
    if (!read.ok) return
    const { model } = read
    void test.run(({ testNew }) => testNew(model, typedKey()))
  }

  const fields: DraftProps = {
    draft,
    faultOf: (field) => (wasSent && !read.ok && read.faults.has(field) ? text.form.faults[field] : undefined),
    onChange: (change) => {
      setDraft((previous) => ({ ...previous, ...change }))
      test.reset()
    },
  }
  const isTesting = test.state.status === 'pending'
  const isSaving = save.state.status === 'pending'
  const title = edited ? text.form.titleEdit(edited.name) : text.form.titleAdd
  return (
    <form className={classes.form} onSubmit={submit} autoComplete="off" noValidate aria-label={title}>
      <h2>{title}</h2>
      <EndpointFields {...fields} />
      <KeyField {...fields} edited={edited} ref={keyField} />
      <ModelIdField {...fields} isNameFixed={isAdded} typedKey={typedKey} />
      <div>
        <Button size="xs" variant="default" disabled={isTesting} onClick={tryOut}>
          {isTesting ? text.test.testing : text.test.button}
        </Button>
      </div>
      <ConnectionTest state={test.state} name={draft.modelId} />
      <KnownFields {...fields} />
      <div className={classes.save}>
        <Button size="xs" variant="default" onClick={props.onClose}>
          {text.form.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={isSaving}>
          {isSaving ? text.form.saving : edited ? text.form.saveEdit : text.form.saveAdd}
        </Button>
      </div>
      {save.state.status === 'failed' && <CallFailure error={save.state.error} />}
    </form>
  )
}
