import type { ReactElement } from 'react'
import type { Study } from '#shared/contract/views.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { Panel } from '../../ui/Panel.tsx'
import table from '../../ui/table.module.css'
import classes from './Sensitivity.module.css'

/** Models by how little the wording sways them, and how often it turns their order. */
export function Robustness({ study }: { study: Study }): ReactElement {
  const text = useText().sensitivity.robust
  const { models, stability } = study
  return (
    <Panel title={text.title}>
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className="visually-hidden">{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col" data-numeric>
                {text.rank}
              </th>
              <th scope="col">{text.model}</th>
              <th scope="col" data-numeric>
                {text.mean}
              </th>
              <th scope="col" data-numeric>
                {text.worst}
              </th>
              <th scope="col" data-numeric>
                {text.best}
              </th>
              <th scope="col" data-numeric title={text.explained.spread}>
                {text.spread}
              </th>
              <th scope="col" data-numeric title={text.explained.sensitivity}>
                {text.sensitivity}
              </th>
              <th scope="col" data-numeric title={text.explained.consistency}>
                {text.consistency}
              </th>
            </tr>
          </thead>
          <tbody>
            {models.map((model, index) => (
              <tr key={model.model}>
                <td data-numeric className={table.quiet}>
                  {index + 1}
                </td>
                <td>
                  <bdi>{model.model}</bdi>
                </td>
                <td data-numeric>{formatScore(model.mean)}</td>
                <td data-numeric>{formatScore(model.worst)}</td>
                <td data-numeric>{formatScore(model.best)}</td>
                <td data-numeric className={table.strong}>
                  {(model.spread * 100).toFixed(1)}
                </td>
                <td data-numeric>{model.sensitivity.toFixed(3)}</td>
                <td data-numeric>{model.consistency === null ? '–' : model.consistency.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className={classes.explained}>
        {(['spread', 'sensitivity', 'consistency'] as const).map((figure) => (
          <div key={figure}>
            <dt>{text[figure]}</dt>
            <dd>{text.explained[figure]}</dd>
          </div>
        ))}
      </dl>
      {stability && (
        <p className={classes.quiet}>
          {text.stability((stability.flipRate * 100).toFixed(1), stability.kendallTau.toFixed(2))}
        </p>
      )}
    </Panel>
  )
}
