import type { ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from '../Workbench.module.css'

/** The models to ask, each as a box to tick. */
export function ModelChoices(props: {
  models: readonly ListedModel[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
}): ReactElement {
  const { chosen } = props
  const text = useText().prompts.start
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.hint}>{text.models}</legend>
      {props.models.map(({ name, key }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) =>
              props.onChoose(
                event.currentTarget.checked ? [...chosen, name] : chosen.filter((other) => other !== name),
              )
            }
          />
          <bdi>{name}</bdi>
          {key === 'missing' && <span className={classes.hint}>{text.keyMissing}</span>}
        </label>
      ))}
    </fieldset>
  )
}
