import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Comparison } from '#shared/contract/views.ts'
import { ANSWER_TYPES } from '#shared/domain/answer-type.ts'
import { useText } from '../../i18n/language.tsx'
import { PowerCalculator } from '../../queries/PowerCalculator.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import table from '../../ui/table.module.css'
import classes from './ComparePage.module.css'
import { GroupsTable } from './GroupsTable.tsx'
import { ItemsSection } from './ItemsSection.tsx'
import { MeansTable } from './MeansTable.tsx'
import { COMPARE_VIEWS, type CompareSearch, withFilter } from './search.ts'

/** What the verdict rests on: item by item, task by task, group by group, and what it costs. */
export function Evidence(props: { comparison: Comparison; search: CompareSearch }): ReactElement {
  const { comparison, search } = props
  const text = useText().compare
  const navigate = useNavigate({ from: '/compare' })
  const view = search.view ?? 'items'
  return (
    <section className={classes.evidence} aria-label={text.views.label}>
      <div>
        <Choice
          label={text.views.label}
          value={view}
          options={COMPARE_VIEWS.map((value) => ({ value, label: text.views[value] }))}
          onChoose={(chosen) =>
            void navigate({
              search: ({ view: _, ...rest }) => ({ ...rest, ...(chosen !== 'items' && { view: chosen }) }),
            })
          }
        />
      </div>
      {view === 'items' && <ItemsSection comparison={comparison} search={search} />}
      {view === 'tasks' && <Tasks comparison={comparison} search={search} />}
      {view === 'subgroups' && <Subgroups comparison={comparison} />}
      {view === 'means' && <MeansTable comparison={comparison} />}
      {view === 'power' && <Power comparison={comparison} />}
    </section>
  )
}

/** What these items could have shown, and how many more a finer difference takes. */
function Power({ comparison }: { comparison: Comparison }): ReactElement | null {
  const text = useText().power
  const [run] = comparison.a
  const { n, both, neither, accuracyA, accuracyB } = comparison
  // These two are what is known best of how alike such runs are.
  const pair =
    n > 0 && accuracyA !== null && accuracyB !== null
      ? { agreement: (both + neither) / n, accuracy: (accuracyA + accuracyB) / 2 }
      : undefined
  return run ? (
    <Panel title={text.title}>
      <PowerCalculator benchmark={run.benchmark} items={n || null} {...(pair && { pair })} />
    </Panel>
  ) : null
}

function Tasks(props: { comparison: Comparison; search: CompareSearch }): ReactElement {
  const { search } = props
  const { tasks, test } = props.comparison
  const text = useText().compare
  return (
    <>
      <GroupsTable
        caption={text.views.tasks}
        nameHeader={text.groups.task}
        groups={tasks}
        isLinked
        nameOf={({ task }) => (
          <Link to="/compare" search={withFilter(search, { task })} className={table.link}>
            {task}
          </Link>
        )}
      />
      <p className={classes.quiet}>
        {text.groups.testText[test]} {text.groups.holmText} {text.groups.opens}
      </p>
    </>
  )
}

function Subgroups({ comparison: { subgroups, test } }: { comparison: Comparison }): ReactElement {
  const words = useText().compare.groups
  if (subgroups.length === 0) return <p className={classes.quiet}>{words.none}</p>
  const nameOf = ({ by, name }: Comparison['subgroups'][number]): string => {
    if (by === 'length') return words.length(name)
    const answerType = by === 'answer-type' ? ANSWER_TYPES.find((type) => type === name) : undefined
    return answerType ? words.answerType[answerType] : name
  }
  return (
    <>
      {[...Map.groupBy(subgroups, ({ by }) => by)].map(([by, groups]) => (
        <GroupsTable
          key={by}
          caption={words.by[by]}
          nameHeader={words.by[by]}
          groups={groups}
          nameOf={nameOf}
        />
      ))}
      <p className={classes.quiet}>
        {words.testText[test]} {words.holmText}
      </p>
    </>
  )
}
