import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Comparison, RunSummary } from '#shared/contract/views.ts'
import { formatPoints, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { useRuns } from '../../queries/runs.ts'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { useComparisons } from '../../queries/sensitivity.ts'
import { DifferenceBar } from '../../ui/DifferenceBar.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import table from '../../ui/table.module.css'
import { type FormatRow, listFormatRows } from './format-rows.ts'
import classes from './Sensitivity.module.css'

/** Each model on each benchmark in the four formats, and what chain of thought gains, paired by item. */
export function FormatReport(): ReactElement {
  const text = useText()
  const words = text.sensitivity.formats
  const runs = useRuns()
  const rows = listFormatRows(runs.data ?? [])
  if (runs.error && !runs.data) return <QueryFailure error={runs.error} retry={() => void runs.refetch()} />
  return (
    <div className={classes.column}>
      <Panel title={words.title} text={words.text}>
        {!runs.data ? (
          <TableSkeleton rows={6} columns={7} label={text.connection.connecting} />
        ) : rows.length === 0 ? (
          <>
            <p className={classes.quiet}>{words.empty}</p>
            <StoreCommand args="run --model baseline:majority --benchmark sample --format all" />
          </>
        ) : (
          <FormatTable rows={rows} />
        )}
      </Panel>
    </div>
  )
}

function FormatTable({ rows }: { rows: readonly FormatRow[] }): ReactElement {
  const text = useText()
  const words = text.sensitivity.formats
  const pairs = rows.flatMap(({ gains }) => gains)
  const comparisons = useComparisons(pairs.map(({ answerOnly, cot }) => ({ a: answerOnly.id, b: cot.id })))
  const comparisonOf = (pair: FormatRow['gains'][number]): Comparison | undefined =>
    comparisons[pairs.indexOf(pair)]
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.model}</th>
            <th scope="col">{words.benchmark}</th>
            <th scope="col"> </th>
            <th scope="col" data-numeric>
              {words.cot}
            </th>
            <th scope="col" data-numeric>
              {words.ao}
            </th>
            <th scope="col" data-numeric>
              {words.gain}
            </th>
            <th scope="col">{text.compare.groups.interval}</th>
          </tr>
        </thead>
        {rows.map(({ model, benchmark, measures, formats, gains }) => (
          <tbody key={`${model} ${benchmark}`}>
            {(['in-context', 'zero-shot'] as const).map((context, index) => {
              const gain = gains.find((one) => one.context === context)
              const compared = gain && comparisonOf(gain)
              return (
                <tr key={context}>
                  <td>{index === 0 && <bdi className={table.strong}>{model}</bdi>}</td>
                  <td>
                    {index === 0 && text.benchmark[benchmark]}{' '}
                    {index === 0 && measures && (
                      <span className={table.quiet}>{words.measures[measures]}</span>
                    )}
                  </td>
                  <td className={table.quiet}>
                    {context === 'in-context' ? words.inContext : words.zeroShot}
                  </td>
                  <td data-numeric>
                    <Score run={formats[`${context}-cot`]} />
                  </td>
                  <td data-numeric>
                    <Score run={formats[`${context}-ao`]} />
                  </td>
                  <td data-numeric className={table.strong}>
                    {gain && compared?.difference != null && (
                      <Link to="/compare" search={{ a: gain.answerOnly.id, b: gain.cot.id }}>
                        {formatPoints(compared.difference)}
                      </Link>
                    )}
                  </td>
                  <td>{compared && <Gain compared={compared} />}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** All gains are drawn on one axis. */
const AXIS = { from: -1, to: 1 }

function Gain({ compared }: { compared: Comparison }): ReactElement | null {
  const text = useText().compare.verdict
  const { difference, ci95, verdict } = compared
  if (difference === null || ci95 === null) return null
  const [low, high] = ci95.map((bound) => formatPoints(bound)) as [string, string]
  return (
    <span className={classes.gain}>
      <DifferenceBar
        size="line"
        axis={AXIS}
        value={difference}
        low={ci95[0]}
        high={ci95[1]}
        sign={verdict.status === 'better' || verdict.status === 'worse' ? verdict.status : 'unclear'}
        label={text.interval(formatPoints(difference), low, high)}
      />
      <span className={table.quiet}>{text.interval95(low, high)}</span>
    </span>
  )
}

function Score({ run }: { run: RunSummary | undefined }): ReactElement {
  if (!run || run.accuracy === null) return <>–</>
  return (
    <Link to="/runs/$runId" params={{ runId: run.id }}>
      {formatScore(run.accuracy)}
    </Link>
  )
}
