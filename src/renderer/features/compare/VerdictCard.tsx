import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { intervalSaysOtherwise } from '#shared/domain/comparison.ts'
import {
  formatDuration,
  formatPercent,
  formatPoints,
  formatScore,
  formatUsd,
} from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { isUnfinished } from '../../queries/compare.ts'
import { DifferenceBar } from '../../ui/DifferenceBar.tsx'
import classes from './ComparePage.module.css'
import { sayVerdict, signOf, writeBounds, writeP } from './verdict.ts'

/** What may be concluded in one sentence, then the numbers, then the evidence drawn. */
export function VerdictCard({ comparison }: { comparison: Comparison }): ReactElement {
  const text = useText()
  const words = text.compare.verdict
  const { verdict, unmatched, ci95, difference } = comparison
  const [before, strong, after] = sayVerdict(comparison, text)
  const sign = signOf(comparison)
  return (
    <section className={classes.card} aria-labelledby="verdict">
      <h2 id="verdict" className={classes.verdict}>
        {before}
        <em data-sign={sign}>{strong}</em>
        {after}
      </h2>
      {verdict.status === 'no-common-items' ? (
        <p className={classes.quiet}>{words.noItemsHint}</p>
      ) : (
        <p className={classes.quiet}>{listFigures(comparison, text).join(' · ')}</p>
      )}
      {ci95 !== null && difference !== null && (
        <DifferenceBar
          value={difference}
          low={ci95[0]}
          high={ci95[1]}
          sign={sign}
          label={words.interval(formatPoints(difference), ...writeBounds(ci95))}
          written={{
            value: formatPoints(difference),
            low: formatPoints(ci95[0]),
            high: formatPoints(ci95[1]),
          }}
        />
      )}
      {intervalSaysOtherwise(comparison) && <p className={classes.quiet}>{words.otherwise}</p>}
      <Costs comparison={comparison} />
      {isUnfinished(comparison) && <p className={classes.attention}>{words.unfinished}</p>}
      {unmatched.a + unmatched.b > 0 && (
        <p className={classes.attention}>{words.unmatched(unmatched.a, unmatched.b)}</p>
      )}
    </section>
  )
}

function listFigures(comparison: Comparison, text: ReturnType<typeof useText>): string[] {
  const words = text.compare.verdict
  const { accuracyA, accuracyB, macro, ci95, mde } = comparison
  return [
    ...(accuracyA === null || accuracyB === null
      ? []
      : [words.accuracies(formatScore(accuracyA), formatScore(accuracyB))]),
    ...(macro === null ? [] : [words.macro(formatScore(macro.accuracyA), formatScore(macro.accuracyB))]),
    ...(ci95 === null ? [] : [words.interval95(...writeBounds(ci95))]),
    words.test[comparison.test](writeP(comparison.p)),
    words.discordant(comparison.onlyA, comparison.onlyB),
    ...(mde === null ? [] : [words.mde(formatPercent(mde))]),
  ]
}

/** Tokens, money and time an item, B against A, as far as they are known. */
function Costs({ comparison }: { comparison: Comparison }): ReactElement | null {
  const words = useText().compare.verdict
  const { inputTokens, outputTokens, costUsd, latencyMs } = comparison
  const parts = [
    ...(outputTokens && outputTokens.a > 0 && inputTokens && inputTokens.a > 0
      ? [
          words.costs(
            (inputTokens.b / inputTokens.a).toFixed(2),
            (outputTokens.b / outputTokens.a).toFixed(2),
          ),
        ]
      : []),
    ...(costUsd && costUsd.a + costUsd.b > 0
      ? [words.money(formatUsd(costUsd.b * 1000), formatUsd(costUsd.a * 1000))]
      : []),
    ...(latencyMs && latencyMs.a + latencyMs.b >= 1
      ? [words.latency(formatDuration(latencyMs.b), formatDuration(latencyMs.a))]
      : []),
  ]
  if (parts.length === 0) return null
  return <p className={classes.quiet}>{parts.join(' · ')}</p>
}
