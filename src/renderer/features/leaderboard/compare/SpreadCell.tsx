import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ComparedRow } from '#shared/board/comparison.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import table from '../../../ui/table.module.css'
import { Hint } from '../Hint.tsx'
import classes from './ComparedTable.module.css'
import { writePoints } from './sentence.ts'

/** The best against the worst: by how much, how sure, and whether chance could do it. */
export function SpreadCell({ row, models }: { row: ComparedRow; models: readonly string[] }): ReactElement {
  const words = useText().comparison
  const { spread } = row
  if (spread === null) return <span className={table.quiet}>–</span>
  const { value, interval, beyondChance } = spread
  // The interval of the pair alone would say otherwise.
  const isAdjusted = beyondChance === false && interval !== null && interval[0] > 0
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
      <span data-verdict>
        {beyondChance === true && (
          <span title={words.beyondHint}>
            <Badge kind="live">{words.beyond}</Badge>
          </span>
        )}
        {beyondChance === false && (
          <span title={isAdjusted ? words.adjustedHint : words.chanceHint}>
            <Badge>{words.chance}</Badge>
            {isAdjusted && <small>{words.adjusted}</small>}
          </span>
        )}
        <PairedLink row={row} />
      </span>
    </span>
  )
}

/** Own runs of the same items can be compared item by item, which tells smaller differences from chance than this table does. */
function PairedLink({ row: { cells, spread, task } }: { row: ComparedRow }): ReactElement | null {
  const words = useText().comparison
  const best = spread && cells[spread.best]?.figure
  const worst = spread && cells[spread.worst]?.figure
  if (best?.provenance !== 'own' || worst?.provenance !== 'own' || best.run.id === worst.run.id) return null
  const search = {
    a: worst.run.id,
    b: best.run.id,
    ...(best.run.judgement !== 'machine' && { judgement: best.run.judgement }),
    ...(task !== null && { view: 'tasks' as const }),
  }
  return (
    <Hint text={words.pairedHint}>
      <Link to="/compare" search={search} className={classes.paired} aria-description={words.pairedHint}>
        {words.paired}
      </Link>
    </Hint>
  )
}
