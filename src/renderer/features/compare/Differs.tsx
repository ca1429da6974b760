import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './ComparePage.module.css'

/** Whether anything besides the prompt could be the cause, so that nobody compares apples with pears unawares. */
export function Differs({ comparison }: { comparison: Comparison }): ReactElement {
  const { differs, repeats } = comparison
  const text = useText().compare.differs
  const write = (values: readonly (string | null)[]): string =>
    values.map((value) => value ?? text.notSet).join(', ') || text.notSet
  const isAlike = differs.length === 0
  const [title, explained] = repeats
    ? [text.repeats, text.repeatsText]
    : isAlike
      ? [text.none, text.noneText]
      : [text.some, text.someText]
  return (
    <section className={classes.card} data-kind={isAlike ? undefined : 'attention'} aria-labelledby="differs">
      <h2 id="differs">{title}</h2>
      <p className={classes.quiet}>{explained}</p>
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
