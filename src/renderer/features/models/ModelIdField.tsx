import { Button, TextInput } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import { nameFrom } from './draft.ts'
import type { DraftProps } from './draft-props.ts'
import classes from './ModelsPage.module.css'

/** Which of the provider's models, typed or chosen from the list it gives, and what it is called here. */
export function ModelIdField(
  props: DraftProps & { isNameFixed: boolean; typedKey: () => string | null },
): ReactElement {
  const text = useText().models.form
  const { draft, faultOf, onChange } = props
  const actions = useModelActions()
  const { state, run } = useCall<string[]>()
  const listId = useId()
  const fetchList = (): void => {
    const { provider } = draft
    if (provider === 'baseline') return
    const source = { provider, baseUrl: draft.baseUrl.trim() || null, keyEnv: draft.keyEnv.trim() || null }
    void run(() => actions.available(source, props.typedKey()))
  }
  return (
    <>
      <div className={classes.ends}>
        <TextInput
          size="xs"
          label={text.modelId}
          placeholder={text.modelIdExplained}
          value={draft.modelId}
          error={faultOf('modelId')}
          spellCheck={false}
          onChange={(event) => onChange({ modelId: event.currentTarget.value })}
        />
        <Button size="xs" variant="default" disabled={state.status === 'pending'} onClick={fetchList}>
          {state.status === 'pending' ? text.fetching : text.fetch}
        </Button>
      </div>
      {state.status === 'failed' && <CallFailure error={state.error} />}
      {state.status === 'done' && state.result.length === 0 && <p role="status">{text.availableNone}</p>}
      {state.status === 'done' && state.result.length > 0 && (
        <label className={classes.field} htmlFor={listId}>
          <span role="status">{text.available(state.result.length)}</span>
          <select
            id={listId}
            className={classes.select}
            value={state.result.includes(draft.modelId) ? draft.modelId : ''}
            onChange={(event) => onChange({ modelId: event.currentTarget.value })}
          >
            <option value="" disabled>
              {text.choose}
            </option>
            {state.result.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextInput
        size="xs"
        label={text.name}
        description={text.nameExplained}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        placeholder={nameFrom(draft.modelId)}
        value={draft.name}
        error={faultOf('name')}
        disabled={props.isNameFixed}
        spellCheck={false}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </>
  )
}
