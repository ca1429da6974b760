import type { ReactElement } from 'react'
import type { StudyPlan } from '#shared/contract/views.ts'
import { formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { Fold } from '../../ui/Fold.tsx'
import classes from './Sensitivity.module.css'
import { nameVariant } from './variant-name.ts'

/** What a study would be made of and take. */
export function PlanNote({ plan }: { plan: StudyPlan }): ReactElement {
  const text = useText()
  const words = text.sensitivity.setUp
  const { variants, without, items, estimate } = plan
  return (
    <div className={classes.plan} aria-live="polite">
      <p className={classes.lead}>{words.estimate(variants.length, items, estimate.requests)}</p>
      <p className={classes.quiet}>
        {words.tokens(
          estimate.inputTokens,
          Math.round(estimate.outputTokens.low),
          Math.round(estimate.outputTokens.high),
        )}
        {' · '}
        {estimate.costUsd
          ? words.cost(formatUsd(estimate.costUsd.low), formatUsd(estimate.costUsd.high))
          : words.costUnknown}
      </p>
      {without.length > 0 && (
        <p className={classes.attention}>
          {words.without(without.map((kind) => text.sensitivity.kind[kind]).join(', '))}
        </p>
      )}
      {!plan.withinBudget && (
        <p className={classes.attention} role="alert">
          {words.beyond}
        </p>
      )}
      <Fold summary={words.variants(variants.length)}>
        <ol className={classes.variants}>
          {variants.map((variant) => (
            <li key={variant.key}>{nameVariant(variant, text)}</li>
          ))}
        </ol>
      </Fold>
    </div>
  )
}
