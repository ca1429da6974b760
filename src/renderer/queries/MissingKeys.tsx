import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { useText } from '../i18n/language.tsx'
import classes from './Estimate.module.css'

/**
 * Why nothing is started: chosen models whose key is missing, each with the way to where it is typed; and the way to
 * start the others without them.
 */
export function MissingKeys(props: {
  models: readonly ListedModel[]
  /** Names of the chosen ones that miss none. */
  others: readonly string[]
  onStartWith: (models: readonly string[]) => void
}): ReactElement | null {
  const { models, others } = props
  const { failure, start } = useText()
  const text = start.keys
  if (models.length === 0) return null
  return (
    <div className={classes.refusal} role="alert">
      <p>{text.missing(models.length)}</p>
      <ul>
        {models.map(({ name, keyVariable }) => (
          <li key={name}>
            <Link to="/models" search={{ edit: name }}>
              {text.type(name)}
            </Link>
            {keyVariable !== null && <span className={classes.quiet}> {text.orSet(keyVariable)}</span>}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => props.onStartWith(others)}>
          {failure.withoutUnavailable(models.map(({ name }) => name))}
        </Button>
      )}
    </div>
  )
}
