import type { ReactElement } from 'react'
import type { TaggedEntry, TaggedTrace } from '#shared/trace/tagged.ts'
import { useText } from '../../../i18n/language.tsx'
import { useAnswer } from './answer-context.ts'
import { Passage } from './Passage.tsx'
import { Reflection } from './Reflection.tsx'
import classes from './Trace.module.css'

/** Entries beyond this are told by their number: the raw view has them all. */
const MOST_ENTRIES = 300

/** A tagged response: steps with the budget left after each, reflections with their rewards, where it turned back. */
export function Tagged({ trace }: { trace: TaggedTrace }): ReactElement {
  const text = useText().trace
  const rest = trace.entries.length - MOST_ENTRIES
  return (
    <>
      <p className={classes.tally}>{text.tally(trace)}</p>
      <ol className={classes.steps}>
        {trace.entries.slice(0, MOST_ENTRIES).map((entry) => (
          <li key={`${entry.kind} ${entry.start}`} className={classes.step} data-entry={entry.kind}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {rest > 0 && <p className={classes.quiet}>{text.moreEntries(rest)}</p>}
    </>
  )
}

function Entry({ entry }: { entry: TaggedEntry }): ReactElement {
  const text = useText().trace
  const { response } = useAnswer()
  switch (entry.kind) {
    case 'step':
      return (
        <>
          <span className={classes.number}>{entry.number}</span>
          <Passage {...entry} />
          {entry.remaining !== null && <span className={classes.left}>{text.left(entry.remaining)}</span>}
        </>
      )
    case 'reflection':
      return <Reflection entry={entry} />
    case 'malformed':
      return (
        <code className={classes.malformed} title={text.malformed}>
          {response.slice(entry.start, entry.end)}
        </code>
      )
    default:
      return (
        <div className={classes[entry.kind]}>
          {entry.kind !== 'text' && <span className={classes.kind}>{text.entry[entry.kind]}</span>}
          <Passage {...entry} />
        </div>
      )
  }
}
