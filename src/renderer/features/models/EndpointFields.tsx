import { TextInput } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { LocalServer } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { Choice } from '../../ui/Choice.tsx'
import type { DraftProps } from './draft-props.ts'
import { LocalServers } from './LocalServers.tsx'
import classes from './ModelsPage.module.css'

/** Those a model can be added for; the baselines are there already. */
const ADDABLE = ['openai', 'anthropic', 'openai-compatible'] as const

/** Whom to ask: the provider and, where it is not its own, the address. */
export function EndpointFields(
  props: DraftProps & {
    /** Of servers that are known already, to choose from. */
    addresses: readonly string[]
    onUse: (server: LocalServer) => void
  },
): ReactElement {
  const text = useText().models
  const { draft, faultOf, onChange } = props
  const listId = useId()
  const provider = ADDABLE.find((one) => one === draft.provider) ?? 'openai-compatible'
  return (
    <>
      <div className={classes.field}>
        <span>{text.form.provider}</span>
        <Choice
          label={text.form.provider}
          value={provider}
          options={ADDABLE.map((value) => ({ value, label: text.provider[value] }))}
          onChoose={(next) => onChange({ provider: next })}
        />
      </div>
      <TextInput
        size="xs"
        label={text.form.baseUrl}
        description={text.form.baseUrlExplained[provider]}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={draft.baseUrl}
        list={listId}
        error={faultOf('baseUrl')}
        spellCheck={false}
        onChange={(event) => onChange({ baseUrl: event.currentTarget.value })}
      />
      <datalist id={listId}>
        {provider === 'openai-compatible' &&
          props.addresses.map((address) => <option key={address} value={address} />)}
      </datalist>
      {provider === 'openai-compatible' && <LocalServers onUse={props.onUse} />}
    </>
  )
}
