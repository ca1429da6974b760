import { type ReactElement, useMemo } from 'react'
import hostile from './HostileText.module.css'
import { HostileText } from './HostileText.tsx'
import classes from './WordDiff.module.css'
import { diffWords } from './word-diff.ts'

/**
 * Two texts somebody else wrote as one: what only the first has is struck out, what only the second has is
 * underlined. Texts that cannot be compared are shown one after the other with `tooDifferent` saying why.
 */
export function WordDiff(props: {
  before: string
  after: string
  tooDifferent: string
  same: string
}): ReactElement {
  const { before, after } = props
  const parts = useMemo(() => diffWords(before, after), [before, after])
  if (before === after) return <p className={classes.note}>{props.same}</p>
  if (parts === null) {
    return (
      <>
        <p className={classes.note}>{props.tooDifferent}</p>
        <div className={classes.pair}>
          <HostileText text={before} />
          <HostileText text={after} />
        </div>
      </>
    )
  }
  return (
    <div className={hostile.text} dir="auto" translate="no">
      {parts.map(({ kind, text }, index) => {
        const Element = ELEMENTS[kind]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place in the text
          <Element key={index} className={classes[kind]}>
            {text}
          </Element>
        )
      })}
    </div>
  )
}

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const
