import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../../i18n/language.tsx'
import { useBenchmarkData } from '../../../queries/data.ts'
import { QueryFailure } from '../../../queries/QueryFailure.tsx'
import { BenchmarkBranch } from './BenchmarkBranch.tsx'
import { MissingBenchmark } from './MissingBenchmark.tsx'
import classes from './StartRun.module.css'
import { chosenTasks, tasksToAsk } from './selection.ts'

/** What is imported as a tree of benchmarks and tasks, and how to get the rest. */
export function BenchmarkChooser(props: {
  chosen: readonly string[]
  onChoose: (selectors: string[]) => void
}): ReactElement {
  const text = useText().start.benchmarks
  const data = useBenchmarkData()
  const items = (data.data ?? []).reduce((sum, benchmark) => {
    const chosen = chosenTasks(props.chosen, benchmark)
    const asked = tasksToAsk(benchmark).filter(({ task }) => chosen.has(task))
    return asked.reduce((of, task) => of + task.items, sum)
  }, 0)
  return (
    <section className={classes.card} aria-label={text.title}>
      <h2>
        {text.title}
        <span>{text.items(items)}</span>
      </h2>
      {data.error && !data.data ? (
        <QueryFailure error={data.error} retry={() => void data.refetch()} />
      ) : (
        <ul className={classes.list}>
          {data.data?.map((benchmark) =>
            benchmark.testItems === 0 ? (
              <MissingBenchmark key={benchmark.benchmark} data={benchmark} />
            ) : (
              <BenchmarkBranch
                key={benchmark.benchmark}
                data={benchmark}
                selectors={props.chosen}
                onChoose={props.onChoose}
              />
            ),
          )}
        </ul>
      )}
      <p className={classes.foot}>
        <Link to="/data">{text.hint}</Link>
      </p>
    </section>
  )
}
