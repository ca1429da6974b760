import { memo, type ReactElement } from 'react'
import type { Run } from '#shared/contract/views.ts'
import { BENCHMARK_FACTS } from '#shared/domain/benchmark.ts'
import { formatCount, formatDuration, formatScore, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { OutcomeLegend } from '../../i18n/OutcomeLegend.tsx'
import { labelOutcomes } from '../../i18n/outcomes.ts'
import { describeScope } from '../../i18n/run-scope.ts'
import { StackedBar } from '../../ui/StackedBar.tsx'
import { Histograms } from './Histograms.tsx'
import { RunFacts } from './RunFacts.tsx'
import classes from './RunPage.module.css'
import { TaskTable } from './TaskTable.tsx'

/**
 * The run as a whole: in a sentence, as a bar, task by task, and how its figures hang together. Drawn anew only with
 * its run: walking the items beside it is no matter of this.
 */
export const Summary = memo(function Summary({ run }: { run: Run }): ReactElement {
  const text = useText()
  return (
    <section className={classes.summary} aria-label={text.run.views.summary}>
      <div className={classes.main}>
        <div className={classes.card}>
          <Sentence run={run} />
          <StackedBar segments={labelOutcomes(run.outcomes, text)} />
          <OutcomeLegend counts={[run.outcomes]} />
        </div>
        <Histograms run={run} />
        <TaskTable run={run} />
      </div>
      <div className={classes.card}>
        <RunFacts run={run} />
      </div>
    </section>
  )
})

function Sentence({ run }: { run: Run }): ReactElement {
  const text = useText()
  const { rankedBy } = BENCHMARK_FACTS[run.benchmark]
  const score = rankedBy === 'macro' ? run.accuracyMacro : run.accuracy
  const ci95 = rankedBy === 'macro' ? run.ci95Macro : run.ci95
  const names = text.run.summary
  const benchmark = text.benchmark[run.benchmark]
  const spent = [
    names.tokens(formatCount(run.usage.inputTokens), formatCount(run.usage.outputTokens)),
    ...(run.costUsd === null ? [] : [formatUsd(run.costUsd)]),
    formatDuration(run.durationMs),
  ]
  const scope = describeScope(run.scope, text)
  return (
    <>
      <p className={classes.sentence}>
        {score === null
          ? names.nothing
          : names.scores(run.model, scope ? names.part(benchmark, scope) : benchmark, formatScore(score))}
        {score !== null && ci95 && names.within(formatScore(ci95[0]), formatScore(ci95[1]))}
      </p>
      <p className={classes.quiet}>
        {[
          names.over(run.scored, run.attempts),
          ...(run.tasks.length > 1 ? [text.averagingLong[rankedBy]] : []),
          ...(score === null ? [] : spent),
        ].join(' · ')}
      </p>
      {run.outcomes.error > 0 && <p className={classes.quiet}>{names.errors(run.outcomes.error)}</p>}
    </>
  )
}
