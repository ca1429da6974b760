import { type ReactElement, useMemo, useState } from 'react'
import hostile from './HostileText.module.css'
import { HostileText } from './HostileText.tsx'
import classes from './WordDiff.module.css'
import { type DiffPart, diffWords, foldSame } from './word-diff.ts'

/**
 * Two texts somebody else wrote as one: what only the first has is struck out, what only the second has is
 * underlined. Texts that cannot be compared are shown one after the other with `tooDifferent` saying why.
 * With `folded`, which names a number of characters, long stretches that are the same are put away behind a button.
 */
export function WordDiff(props: {
  before: string
  after: string
  tooDifferent: string
  same: string
  folded?: (characters: number) => string
}): ReactElement {
  const { before, after, folded } = props
  const parts = useMemo(() => {
    const all = diffWords(before, after)
    return all && (folded ? foldSame(all) : all)
  }, [before, after, folded])
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
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place in the text
        <Part key={index} part={part} label={folded} />
      ))}
    </div>
  )
}

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const

function Part(props: { part: DiffPart; label: ((characters: number) => string) | undefined }): ReactElement {
  const { kind, text } = props.part
  const [isOpen, open] = useState(false)
  if (kind !== 'folded' || isOpen) {
    const shown = kind === 'folded' ? 'same' : kind
    const Element = ELEMENTS[shown]
    return <Element className={classes[shown]}>{text}</Element>
  }
  return (
    <button type="button" className={classes.fold} onClick={() => open(true)}>
      … {props.label?.(text.length)} …
    </button>
  )
}
