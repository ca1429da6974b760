import { Button, TextInput } from '@mantine/core'
import type { ComponentProps, ReactElement, Ref } from 'react'
import type { KeyState, ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import { Badge } from '../../ui/Badge.tsx'
import type { DraftProps } from './draft-props.ts'
import { KeyOwner } from './KeyOwner.tsx'
import { type KeyStanding, keyStanding } from './key-standing.ts'
import classes from './ModelsPage.module.css'

/**
 * Whether there is a key, and where one comes from: typed here once, or a variable. The field is uncontrolled, so
 * that React keeps no copy; `onType` tells that something was typed, not what.
 */
export function KeyField(
  props: DraftProps & {
    models: readonly ListedModel[]
    edited: ListedModel | null
    ref: Ref<HTMLInputElement>
    onType: () => void
    /** null: nothing is to be asked of the typed key. */
    owner: ComponentProps<typeof KeyOwner> | null
  },
): ReactElement {
  const text = useText().models
  const { draft, edited } = props
  const standing = keyStanding(draft, props.models, edited)
  const isSet = standing.kind === 'typed' || standing.kind === 'environment'
  return (
    <div className={classes.form}>
      <div className={classes.keyed}>
        <TextInput
          ref={props.ref}
          type="password"
          size="xs"
          label={text.form.key}
          title={text.form.keyExplained}
          placeholder={isSet ? text.form.keyReplace : ''}
          autoComplete="off"
          spellCheck={false}
          data-1p-ignore
          data-lpignore="true"
          onChange={props.onType}
        />
        <div className={classes.row}>
          <p className={classes.quiet}>
            {standing.kind !== 'none' && (
              <>
                <Badge kind={isSet ? 'good' : 'attention'}>{text.key[isSet ? 'set' : 'missing']}</Badge>{' '}
              </>
            )}
            <Standing standing={standing} draft={draft} />
          </p>
          {edited && standing.kind === 'typed' && <Forget model={edited.name} />}
        </div>
      </div>
      {props.owner && <KeyOwner {...props.owner} />}
      <TextInput
        size="xs"
        label={text.form.keyEnv}
        placeholder={standing.variable ?? 'MY_SERVER_KEY'}
        value={draft.keyEnv}
        error={props.faultOf('keyEnv')}
        spellCheck={false}
        onChange={(event) => props.onChange({ keyEnv: event.currentTarget.value })}
      />
    </div>
  )
}

function Standing({ standing, draft }: { standing: KeyStanding } & Pick<DraftProps, 'draft'>): ReactElement {
  const text = useText().models.form
  const { variable, sharedWith } = standing
  const shared = sharedWith > 0 ? ` ${text.keyShared(sharedWith)}` : ''
  switch (standing.kind) {
    case 'typed':
      return <>{text.keyKept[standing.kept] + shared}</>
    case 'environment':
      return <>{text.keyFromVariable(variable ?? '') + shared}</>
    case 'missing':
      return <>{text.keyMissing(variable ?? '')}</>
    case 'none':
      return <>{draft.provider === 'openai-compatible' ? text.keyNotNeeded : text.keyExplained}</>
  }
}

function Forget({ model }: { model: string }): ReactElement {
  const text = useText().models.form
  const actions = useModelActions()
  const { state, run } = useCall<KeyState>()
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        disabled={state.status === 'pending'}
        onClick={() => void run(() => actions.setKey({ model }, null))}
      >
        {text.forget}
      </Button>
      {state.status === 'failed' && <CallFailure error={state.error} />}
    </>
  )
}
