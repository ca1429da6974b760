import { Fragment, type ReactElement, type ReactNode } from 'react'
import classes from './MethodsPage.module.css'

/** Words with what they mean. */
export function Terms(props: {
  terms: readonly { readonly name: string; readonly mark?: ReactNode; readonly meaning: string }[]
}): ReactElement {
  return (
    <dl className={classes.terms}>
      {props.terms.map(({ name, mark, meaning }) => (
        <Fragment key={name}>
          <dt>
            {mark}
            {name}
          </dt>
          <dd>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
