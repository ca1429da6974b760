import type { ReactElement } from 'react'
import type { Spread } from '#shared/board/comparison.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import table from '../../../ui/table.module.css'
import classes from './ComparedTable.module.css'
import { writePoints } from './sentence.ts'

/** The best against the worst: by how much, how sure, and whether chance could do it. */
export function SpreadCell(props: { spread: Spread | null; models: readonly string[] }): ReactElement {
  const words = useText().comparison
  const { spread, models } = props
  if (spread === null) return <span className={table.quiet}>–</span>
  const { value, interval, beyondChance } = spread
  return (
    <span
      className={classes.spread}
      title={words.bestIs(models[spread.best] ?? '', models[spread.worst] ?? '')}
    >
      <span>
        <b>{writePoints(value)}</b>
        <small>
          {interval ? words.between(writePoints(interval[0]), writePoints(interval[1])) : words.unsure}
        </small>
      </span>
      <span data-verdict title={beyondChance ? words.beyondHint : undefined}>
        {beyondChance === true ? (
          <Badge kind="live">{words.beyond}</Badge>
        ) : (
          beyondChance === false && <Badge>{words.chance}</Badge>
        )}
      </span>
    </span>
  )
}
