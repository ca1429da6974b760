import { TextInput } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import { MODEL_TYPES } from '#shared/domain/model.ts'
import { useText } from '../../i18n/language.tsx'
import type { DraftField } from './draft.ts'
import type { DraftProps } from './draft-props.ts'
import classes from './ModelsPage.module.css'

/** What leaderboards and estimates go by: organisation, type, size and prices. All may stay empty. */
export function KnownFields({ draft, faultOf, onChange }: DraftProps): ReactElement {
  const text = useText().models.form
  const typeId = useId()
  const field = (name: DraftField, label: string): ReactElement => (
    <TextInput
      size="xs"
      label={label}
      value={draft[name]}
      error={faultOf(name)}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <fieldset className={classes.known}>
      <legend>{text.known}</legend>
      <div className={classes.pair}>
        {field('organisation', text.organisation)}
        <label className={classes.field} htmlFor={typeId}>
          {text.type}
          <select
            id={typeId}
            className={classes.select}
            value={draft.type}
            onChange={(event) => onChange({ type: event.currentTarget.value })}
          >
            <option value="">{text.typeUnknown}</option>
            {MODEL_TYPES.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        {field('paramsB', text.paramsB)}
        <span />
        {field('priceInUsdPerMtok', text.priceIn)}
        {field('priceOutUsdPerMtok', text.priceOut)}
      </div>
    </fieldset>
  )
}
