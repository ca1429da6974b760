import { Link } from '@tanstack/react-router'
import type { CSSProperties, ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
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
  const figures = new Map(
    study.models.flatMap(({ model, accuracies }) =>
      accuracies.map((figure) => [`${model} ${figure.variant}`, figure] as const),
    ),
  )
  const all = [...figures.values()].map(({ accuracy }) => accuracy)
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
                  const accuracy = figures.get(`${model} ${variant.key}`)?.accuracy
                  const unanswered = figures.get(`${model} ${variant.key}`)?.unanswered ?? 0
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
                      {unanswered > 0 && (
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
