import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import classes from './RunPage.module.css'

/** The run in a line: items, the score it is ranked by with its interval, cost. */
export function Headline({ run }: { run: Run }): ReactElement {
  const text = useText()
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const score = rankedBy === 'macro' ? run.accuracyMacro : run.accuracy
  const ci95 = rankedBy === 'macro' ? run.ci95Macro : run.ci95
  return (
    <span>
      {text.run.items(run.n)}
      {score !== null && (
        <>
          {' · '}
          <b className={classes.score}>{text.percent(formatScore(score))}</b>
          {ci95 && (
            <span title={text.interval(formatScore(ci95[0]), formatScore(ci95[1]))}>
              {` (${formatScore(ci95[0])}–${formatScore(ci95[1])})`}
            </span>
          )}{' '}
          <span title={text.averagingLong[rankedBy]}>{text.averaging[rankedBy]}</span>
        </>
      )}
      {run.costUsd !== null && ` · ${formatUsd(run.costUsd)}`}
    </span>
  )
}
