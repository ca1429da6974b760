import { Button, TextInput } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import type { CallState } from '../../queries/use-call.ts'
import type { DraftProps } from './draft-props.ts'
import classes from './ModelsPage.module.css'
import { OfferedModels } from './OfferedModels.tsx'

/** Which of the provider's models: typed, or chosen from the list it gives; of a new one also several at once. */
export function ModelIdField(
  props: DraftProps & {
    isEdited: boolean
    /** Chosen from the list. */
    ids: readonly string[]
    known: ReadonlySet<string>
    list: CallState<string[]>
    onFetch: () => void
    onChoose: (ids: string[]) => void
  },
): ReactElement {
  const text = useText().models.form
  const { draft, list } = props
  return (
    <>
      <div className={classes.ends}>
        <TextInput
          size="xs"
          label={text.modelId}
          placeholder={text.modelIdExplained}
          value={props.ids.length > 1 ? text.several(props.ids.length) : draft.modelId}
          readOnly={props.ids.length > 1}
          error={props.faultOf('modelId')}
          spellCheck={false}
          onChange={(event) => props.onChange({ modelId: event.currentTarget.value })}
        />
        <Button size="xs" variant="default" disabled={list.status === 'pending'} onClick={props.onFetch}>
          {list.status === 'pending' ? text.fetching : text.fetch}
        </Button>
      </div>
      {list.status === 'failed' && <CallFailure error={list.error} />}
      {list.status === 'done' && list.result.length === 0 && <p role="status">{text.availableNone}</p>}
      {list.status === 'done' &&
        list.result.length > 0 &&
        (props.isEdited ? (
          <OfferedOne {...props} offered={list.result} />
        ) : (
          <OfferedModels {...props} offered={list.result} chosen={props.ids} />
        ))}
    </>
  )
}

function OfferedOne({ draft, onChange, offered }: DraftProps & { offered: readonly string[] }): ReactElement {
  const text = useText().models.form
  const id = useId()
  return (
    <label className={classes.field} htmlFor={id}>
      <span role="status">{text.available(offered.length)}</span>
      <select
        id={id}
        className={classes.select}
        value={offered.includes(draft.modelId) ? draft.modelId : ''}
        onChange={(event) => onChange({ modelId: event.currentTarget.value })}
      >
        <option value="" disabled>
          {text.choose}
        </option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  )
}
