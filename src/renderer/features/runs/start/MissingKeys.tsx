import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ListedModel } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import classes from './StartRun.module.css'

/** Why nothing is started: chosen models whose key is missing, each with the way to where it is typed. */
export function MissingKeys({ models }: { models: readonly ListedModel[] }): ReactElement | null {
  const text = useText().start.keys
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
    </div>
  )
}
