import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PromptView } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { RunScore } from '../../../i18n/RunScore.tsx'
import { RunStatusBadge } from '../../../i18n/RunStatusBadge.tsx'
import { useRuns } from '../../../queries/runs.ts'
import { Panel } from '../../../ui/Panel.tsx'
import table from '../../../ui/table.module.css'
import classes from './Versions.module.css'

/** The runs made with any version of a prompt, newest first, each two neighbours one click from their comparison. */
export function PromptRuns({ prompt }: { prompt: PromptView }): ReactElement {
  const text = useText()
  const words = text.prompts.versions
  const runs = (useRuns().data ?? [])
    .filter((run) => run.prompt.name === prompt.name)
    .sort((a, b) => b.id - a.id)
  return (
    <Panel title={words.runsTitle}>
      {runs.length === 0 ? (
        <p className={classes.quiet}>{words.noRuns}</p>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">{words.runsTitle}</caption>
            <tbody>
              {runs.map((run) => {
                const earlier = runs.find(
                  (other) => other.id < run.id && other.benchmark === run.benchmark && other.scored > 0,
                )
                return (
                  <tr key={run.id}>
                    <td>
                      <Link to="/runs/$runId" params={{ runId: run.id }}>
                        {text.run.title(run.id)}
                      </Link>
                    </td>
                    <td>{text.prompts.page.versionName(run.prompt.version)}</td>
                    <td>
                      <bdi>{run.model}</bdi> · {text.benchmark[run.benchmark]} · {text.run.items(run.n)}
                    </td>
                    <td>
                      <RunStatusBadge status={run.status} stopCause={run.stopCause} />
                    </td>
                    <td data-numeric>
                      <RunScore score={run.accuracy} ci95={run.ci95} rankedBy="micro" />
                    </td>
                    <td>
                      {earlier && run.scored > 0 && (
                        <Link to="/compare" search={{ a: earlier.id, b: run.id }}>
                          {words.compareRuns(earlier.id, run.id)}
                        </Link>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
