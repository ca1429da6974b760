import type { ReactElement, ReactNode } from 'react'
import type { MethodBlock } from '../../i18n/en/methods.ts'
import classes from './MethodsPage.module.css'

/** Paragraphs and lists under a heading that can be linked to. */
export function ProseSection(props: {
  id: string
  title: string
  blocks: readonly MethodBlock[]
  /** Whether the points of its lists come one after another. */
  isOrdered: boolean
  children?: ReactNode
}): ReactElement {
  const List = props.isOrdered ? 'ol' : 'ul'
  return (
    <section id={props.id} className={classes.section}>
      <h2>{props.title}</h2>
      {props.blocks.map((block) =>
        typeof block === 'string' ? (
          <p key={block}>{block}</p>
        ) : (
          <List key={block[0]}>
            {block.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </List>
        ),
      )}
      {props.children}
    </section>
  )
}
