import { Button, TextInput } from '@mantine/core'
import type { FormEvent, ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { ConnectionTest } from './ConnectionTest.tsx'
import type { DraftProps } from './draft-props.ts'
import { EndpointFields } from './EndpointFields.tsx'
import { KeyField } from './KeyField.tsx'
import { KnownFields } from './KnownFields.tsx'
import { ModelIdField } from './ModelIdField.tsx'
import classes from './ModelsPage.module.css'
import { type Saved, useModelForm } from './use-model-form.ts'

/** Adds a model, or several of one provider, or changes one. */
export function ModelForm(props: {
  models: readonly ListedModel[]
  edited: ListedModel | null
  onClose: () => void
  onSaved: Saved
}): ReactElement {
  const { models, edited } = props
  const text = useText().models
  const form = useModelForm(edited, models, props.onSaved)
  const { draft, ids } = form
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    form.submit()
  }
  const cancel = (): void => {
    form.forget()
    props.onClose()
  }
  const fields: DraftProps = {
    draft,
    faultOf: (field) => (form.faultOf(field) ? text.form.faults[field] : undefined),
    onChange: form.change,
  }
  const isTesting = form.test.status === 'pending'
  const isSaving = form.save.status === 'pending'
  const isSeveral = ids.length > 1
  const title = edited ? text.form.titleEdit(edited.name) : text.form.titleAdd
  return (
    <form className={classes.form} onSubmit={submit} autoComplete="off" noValidate aria-label={title}>
      <h2>{title}</h2>
      <EndpointFields {...fields} addresses={form.addresses} onUse={form.takeServer} />
      <KeyField
        {...fields}
        models={models}
        edited={edited}
        ref={form.keyField}
        onType={form.keyTyped}
        owner={form.keyOwner}
      />
      <ModelIdField
        {...fields}
        isEdited={edited !== null}
        ids={ids}
        known={form.known}
        list={form.list}
        onFetch={form.fetchList}
        onChoose={form.choose}
      />
      {isSeveral ? (
        <p className={classes.quiet}>{text.form.severalExplained}</p>
      ) : (
        <TextInput
          size="xs"
          label={text.form.name}
          description={edited ? text.form.nameFixed : text.form.nameExplained}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder={form.usualName}
          value={draft.name}
          error={fields.faultOf('name')}
          readOnly={edited !== null}
          spellCheck={false}
          onChange={(event) => form.change({ name: event.currentTarget.value })}
        />
      )}
      <div>
        <Button size="xs" variant="default" disabled={isTesting} onClick={form.tryOut}>
          {isTesting ? text.test.testing : isSeveral ? text.test.first : text.test.button}
        </Button>
      </div>
      <ConnectionTest state={form.test} name={draft.modelId || (ids[0] ?? '')} />
      <KnownFields {...fields} />
      {form.save.status === 'failed' && <CallFailure error={form.save.error} />}
      <div className={classes.save}>
        <Button size="xs" variant="default" onClick={cancel}>
          {text.form.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={isSaving}>
          {isSaving ? text.form.saving : edited ? text.form.saveEdit : text.form.saveAdd(ids.length)}
        </Button>
      </div>
    </form>
  )
}
