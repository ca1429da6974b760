import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { useJudgedRun } from '../../queries/runs.ts'
import classes from './RunPage.module.css'

/** The run in a line: items where nothing else tells how many, the score it is ranked by with its interval, cost. */
export function Headline({ run, isWhole }: { run: Run; isWhole: boolean }): ReactElement {
  const text = useText()
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const score = rankedScoreOf(run)
  const ci95 = rankedBy === 'macro' ? run.ci95Macro : run.ci95
  return (
    <span>
      {isWhole && text.run.items(run.n)}
      {score !== null && (
        <>
          {isWhole && ' · '}
          <b className={classes.score}>{text.percent(formatScore(score))}</b>
          {ci95 && (
            <span title={text.interval(formatScore(ci95[0]), formatScore(ci95[1]))}>
              {` (${formatScore(ci95[0])}–${formatScore(ci95[1])})`}
            </span>
          )}
          {run.marks.overruled > 0 && <WithVerdicts run={run} />}{' '}
          <span title={text.averagingLong[rankedBy]}>{text.averaging[rankedBy]}</span>
        </>
      )}
      {score !== null && run.costUsd !== null && ` · ${formatUsd(run.costUsd)}`}
    </span>
  )
}

/** The same score as people judged it. */
function WithVerdicts({ run }: { run: Run }): ReactElement | null {
  const text = useText()
  const judged = useJudgedRun(run.id).data
  const score = judged && rankedScoreOf(judged)
  if (score === null || score === undefined) return null
  return (
    <>
      {', '}
      <Link
        to="/leaderboard"
        search={{ judgement: 'overruled' }}
        title={text.run.verdictsTitle(run.marks.overruled)}
      >
        {text.run.withVerdicts(formatScore(score))}
      </Link>
    </>
  )
}

const rankedScoreOf = (run: Run): number | null =>
  BENCHMARK_FACTS[run.benchmark].rankedBy === 'macro' ? run.accuracyMacro : run.accuracy
