import { Button, TextInput } from '@mantine/core'
import type { ReactElement, Ref } from 'react'
import type { KeyState, ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import type { DraftProps } from './draft-props.ts'
import classes from './ModelsPage.module.css'

/** Where the model's key comes from: typed here once, or a variable. The field is uncontrolled, so React keeps no copy. */
export function KeyField(
  props: DraftProps & { edited: ListedModel | null; ref: Ref<HTMLInputElement> },
): ReactElement {
  const text = useText().models.form
  const { draft, edited } = props
  const actions = useModelActions()
  const forget = useCall<KeyState>()
  const isTyped = edited !== null && edited.typedKey !== null
  const explained =
    edited?.key === 'set'
      ? isTyped || edited.keyVariable === null
        ? text.keySet
        : text.keyFromVariable(edited.keyVariable)
      : draft.provider === 'openai-compatible'
        ? text.keyNotNeeded
        : text.keyExplained
  return (
    <div className={classes.form}>
      <TextInput
        ref={props.ref}
        type="password"
        size="xs"
        label={text.key}
        title={text.keyExplained}
        description={explained}
        inputWrapperOrder={['label', 'input', 'description']}
        autoComplete="off"
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
      />
      <div className={classes.ends}>
        <TextInput
          size="xs"
          label={text.keyEnv}
          placeholder={PLACEHOLDER[draft.provider]}
          value={draft.keyEnv}
          error={props.faultOf('keyEnv')}
          spellCheck={false}
          onChange={(event) => props.onChange({ keyEnv: event.currentTarget.value })}
        />
        {isTyped && (
          <Button
            size="xs"
            variant="default"
            disabled={forget.state.status === 'pending'}
            onClick={() => void forget.run(() => actions.setKey(edited.name, null))}
          >
            {text.forget}
          </Button>
        )}
      </div>
      {forget.state.status === 'done' && <p role="status">{text.forgotten}</p>}
      {forget.state.status === 'failed' && <CallFailure error={forget.state.error} />}
    </div>
  )
}

const PLACEHOLDER = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  'openai-compatible': 'MY_SERVER_KEY',
  baseline: '',
}
