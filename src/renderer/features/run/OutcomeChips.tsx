import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { formatCount } from '#shared/domain/numbers.ts'
import { OUTCOMES, type Outcome } from '#shared/domain/outcome.ts'
import { useText } from '../../i18n/language.tsx'
import { ToneDot } from '../../ui/ToneDot.tsx'
import classes from './ItemFilters.module.css'
import { useLatestRun } from './latest-run.ts'

/** How many attempts ended how, as they come; a chip lists them. */
export function OutcomeChips(props: {
  run: Run
  chosen: readonly Outcome[]
  onToggle: (outcome: Outcome) => void
}): ReactElement {
  const text = useText()
  const { run, chosen } = props
  const counts = useLatestRun(run).outcomes
  return (
    <fieldset className={classes.outcomes}>
      <legend className="visually-hidden">{text.run.list.outcome}</legend>
      {OUTCOMES.filter((outcome) => counts[outcome] > 0 || chosen.includes(outcome)).map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(outcome)}
          onClick={() => props.onToggle(outcome)}
        >
          <ToneDot tone={outcome} />
          {text.outcome[outcome]} {formatCount(counts[outcome])}
        </button>
      ))}
    </fieldset>
  )
}
