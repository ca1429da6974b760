import type { ReactElement } from 'react'
import { formatCount } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useResultsSummary } from '../../queries/results.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './Data.module.css'

/** The shipped edition: how much, how old, from whom, and whom to thank. */
export function ReportedPanel(): ReactElement {
  const text = useText().data.reported
  const summary = useResultsSummary()
  const { data } = summary
  const counted = (count: number | undefined): string => (count === undefined ? '…' : formatCount(count))
  return (
    <Panel title={text.title} text={text.text} id="published">
      {summary.error && !data ? (
        <QueryFailure error={summary.error} retry={() => void summary.refetch()} />
      ) : (
        <div className={classes.facts}>
          <Facts
            title={text.stored}
            facts={[
              { name: text.figures, value: counted(data?.figures) },
              { name: text.linked, value: counted(data?.linked) },
              { name: text.models, value: counted(data?.models) },
              { name: text.sources, value: counted(data?.sources) },
            ]}
          />
          <div className={classes.attribution}>
            <h3>{text.published}</h3>
            <p>
              {data?.edition
                ? text.editionOf(data.edition.version, data.edition.compiled, data.edition.figures)
                : data
                  ? text.noEdition
                  : '…'}
            </p>
            <h3>{text.attribution}</h3>
            <ul>
              {data?.attributions.map(({ attribution, figures }) => (
                <li key={attribution}>{text.attributed(attribution, figures)}</li>
              ))}
            </ul>
            <p className={classes.quiet}>{text.newer}</p>
          </div>
        </div>
      )}
    </Panel>
  )
}
