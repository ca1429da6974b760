import type { ReactElement } from 'react'
import type { Attempt } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { WordDiff } from '../../ui/WordDiff.tsx'
import classes from './ComparePage.module.css'
import { splitSent, writeSent } from './sent.ts'

/** What was sent on both sides as word diffs: the item's own message, then what every item of the task shares. */
export function SentDiff({ a, b }: { a: Attempt; b: Attempt }): ReactElement {
  const text = useText()
  const { same, tooDifferent, folded, parts } = text.compare.promptChange
  const [sentA, sentB] = [splitSent(a), splitSent(b)]
  const compared = (['own', 'shared'] as const).map((part) => ({
    part,
    before: writeSent(sentA[part], text.trace.role),
    after: writeSent(sentB[part], text.trace.role),
  }))
  const changed = compared.filter(({ before, after }) => before !== after)
  if (changed.length === 0) return <p>{same}</p>
  return (
    <>
      {changed.map(({ part, before, after }) => (
        <figure key={part} className={classes.sent}>
          <figcaption>{parts[part]}</figcaption>
          <WordDiff before={before} after={after} same={same} tooDifferent={tooDifferent} folded={folded} />
        </figure>
      ))}
    </>
  )
}
