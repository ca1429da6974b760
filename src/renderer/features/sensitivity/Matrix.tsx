import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { unansweredShare } from '#shared/domain/spread.ts'
import { useText } from '../../i18n/language.tsx'
import { RunStatusBadge } from '../../i18n/RunStatusBadge.tsx'
import { Panel } from '../../ui/Panel.tsx'
import table from '../../ui/table.module.css'
import classes from './Matrix.module.css'
import { nameVariant } from './variant-name.ts'

/** Variants by models; each cell is the accuracy of a run and opens it. One hue carries the value. */
export function Matrix({ study }: { study: Study }): ReactElement {
  const text = useText()
  const words = text.sensitivity.matrix
  const models = [...new Set(study.matrix.map(({ model }) => model))]
  const accuracies = new Map(
    study.models.flatMap(({ model, accuracies: ofModel }) =>
      ofModel.map(({ variant, accuracy }) => [`${model} ${variant}`, accuracy] as const),
    ),
  )
  const all = [...accuracies.values()]
  const low = Math.min(...all)
  const range = Math.max(...all) - low || 1
  return (
    <Panel title={words.title} text={words.text}>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.variant}</th>
              {models.map((model) => (
                <th key={model} scope="col" data-numeric>
                  <bdi>{model}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {study.variants.map((variant) => (
              <tr key={variant.key}>
                <th scope="row" className={classes.variant} title={nameVariant(variant, text)}>
                  {nameVariant(variant, text)}
                </th>
                {models.map((model) => {
                  const cell = study.matrix.find((one) => one.model === model && one.variant === variant.key)
                  const accuracy = accuracies.get(`${model} ${variant.key}`)
                  const unanswered = cell ? unansweredShare(cell.run.outcomes, cell.run.scored) : null
                  return (
                    <td
                      key={model}
                      data-numeric
                      className={classes.cell}
                      style={
                        accuracy === undefined
                          ? undefined
                          : ({ '--share': (accuracy - low) / range } as CSSProperties)
                      }
                    >
                      {unanswered !== null && unanswered > 0 && (
                        <span className={classes.unanswered}>
                          {words.unanswered(formatScore(unanswered))}
                        </span>
                      )}
                      {cell && (
                        <Link to="/runs/$runId" params={{ runId: cell.runId }}>
                          {accuracy === undefined ? (
                            <RunStatusBadge status={cell.run.status} stopCause={cell.run.stopCause} />
                          ) : (
                            formatScore(accuracy)
                          )}
                        </Link>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
