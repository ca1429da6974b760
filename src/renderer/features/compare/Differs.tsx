import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './ComparePage.module.css'

/** Whether anything besides the prompt could be the cause, so that nobody compares apples with pears unawares. */
export function Differs({ differs }: { differs: Comparison['differs'] }): ReactElement {
  const text = useText().compare.differs
  const write = (values: readonly (string | null)[]): string =>
    values.map((value) => value ?? text.notSet).join(', ') || text.notSet
  const isAlike = differs.length === 0
  return (
    <section className={classes.card} data-kind={isAlike ? undefined : 'attention'} aria-labelledby="differs">
      <h2 id="differs">{isAlike ? text.none : text.some}</h2>
      <p className={classes.quiet}>{isAlike ? text.noneText : text.someText}</p>
      {!isAlike && (
        <dl className={classes.differs}>
          {differs.map(({ what, a, b }) => (
            <div key={what}>
              <dt>{text.what[what]}</dt>
              <dd>
                <bdi>{write(a)}</bdi>
                {' → '}
                <bdi>{write(b)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
