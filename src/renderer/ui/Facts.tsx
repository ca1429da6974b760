import { Fragment, type ReactElement, type ReactNode } from 'react'
import classes from './Facts.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names on the left, values right-aligned. */
export function Facts(props: { title: string; facts: readonly Fact[] }): ReactElement {
  return (
    <section className={classes.facts}>
      <h2>{props.title}</h2>
      <dl>
        {props.facts.map((fact) => (
          <Fragment key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
