import type { ReactElement } from 'react'
import { BACKTRACK_BELOW, type TaggedEntry } from '#shared/trace/tagged.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Passage } from './Passage.tsx'
import classes from './Trace.module.css'

const STRONG_FROM = 0.8

/** What the model says of its own work, the reward it gives itself, and whether it turned back there. */
export function Reflection(props: { entry: Extract<TaggedEntry, { kind: 'reflection' }> }): ReactElement {
  const text = useText().trace
  const { entry } = props
  return (
    <div className={classes.reflection}>
      <div className={classes.judged}>
        <span className={classes.kind}>{text.entry.reflection}</span>
        {entry.isBacktrack && <Badge kind="attention">{text.backtrack}</Badge>}
        {entry.rewardText !== null && (
          <b className={classes.reward} data-strength={strengthOf(entry.reward)} title={text.reward}>
            <span className="visually-hidden">{text.reward} </span>
            <bdi>{entry.rewardText}</bdi>
          </b>
        )}
      </div>
      {entry.start < entry.end && <Passage start={entry.start} end={entry.end} />}
    </div>
  )
}

function strengthOf(reward: number | null): 'unread' | 'weak' | 'middling' | 'strong' {
  if (reward === null) return 'unread'
  return reward < BACKTRACK_BELOW ? 'weak' : reward < STRONG_FROM ? 'middling' : 'strong'
}
