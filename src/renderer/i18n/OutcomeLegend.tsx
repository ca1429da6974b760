import type { ReactElement } from 'react'
import { OUTCOMES, type OutcomeCounts } from '#shared/domain/outcome.ts'
import { ToneDot } from '../ui/ToneDot.tsx'
import { useText } from './language.tsx'
import classes from './OutcomeLegend.module.css'

/** What the marks and colours of outcomes stand for: those that occur among `counts`. */
export function OutcomeLegend({ counts }: { counts: readonly OutcomeCounts[] }): ReactElement {
  const text = useText()
  const shown = OUTCOMES.filter((outcome) => counts.some((count) => count[outcome] > 0))
  return (
    <ul className={classes.legend} aria-label={text.legend}>
      {shown.map((outcome) => (
        <li key={outcome}>
          <ToneDot tone={outcome} />
          {text.outcome[outcome]}
        </li>
      ))}
    </ul>
  )
}
