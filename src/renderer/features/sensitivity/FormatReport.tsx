import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { CotGain, FormatReport as FormatReportData, FormatRow } from '#shared/contract/views.ts'
import type { Format } from '#shared/domain/format.ts'
import { formatCount, formatPoints, formatScore } from '#shared/domain/numbers.ts'
import { useText } from '../../i18n/language.tsx'
import { QueryFailure } from '../../queries/QueryFailure.tsx'
import { StoreCommand } from '../../queries/StoreCommand.tsx'
import { useFormatReport } from '../../queries/sensitivity.ts'
import { DifferenceBar } from '../../ui/DifferenceBar.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/TableSkeleton.tsx'
import table from '../../ui/table.module.css'
import classes from './Sensitivity.module.css'

/** Each model on each benchmark in the four formats, and what chain of thought gains, paired by item. */
export function FormatReport(): ReactElement {
  const text = useText()
  const words = text.sensitivity.formats
  const report = useFormatReport()
  return (
    <div className={classes.column}>
      <Panel title={words.title} text={words.text}>
        {report.data ? (
          report.data.rows.length > 0 ? (
            <FormatTable rows={report.data.rows} />
          ) : (
            <>
              <p className={classes.quiet}>{words.empty}</p>
              <StoreCommand args="run --model baseline:majority --benchmark sample --format all" />
            </>
          )
        ) : report.error ? (
          <QueryFailure error={report.error} retry={() => void report.refetch()} />
        ) : (
          <TableSkeleton rows={6} columns={7} label={text.connection.connecting} />
        )}
        {report.data && <LeftOut {...report.data.leftOut} />}
      </Panel>
    </div>
  )
}

/** Which runs the table does not show, and why; nothing where it shows all. */
function LeftOut({ otherPrompt, otherRun }: FormatReportData['leftOut']): ReactElement | null {
  const words = useText().sensitivity.formats
  if (otherPrompt + otherRun === 0) return null
  return (
    <p className={classes.quiet}>
      {[
        ...(otherPrompt > 0 ? [words.otherPrompt(otherPrompt)] : []),
        ...(otherRun > 0 ? [words.otherRun(otherRun)] : []),
      ].join(' ')}
    </p>
  )
}

const CONTEXTS = ['in-context', 'zero-shot'] as const

function FormatTable({ rows }: { rows: readonly FormatRow[] }): ReactElement {
  const text = useText()
  const words = text.sensitivity.formats
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.pairs}`}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.model}</th>
            <th scope="col">{words.benchmark}</th>
            <th scope="col">{words.context}</th>
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
        {rows.map((row) => (
          <tbody key={`${row.model} ${row.benchmark}`}>
            {CONTEXTS.map((context, index) => {
              const gain = context === 'in-context' ? row.gainInContext : row.gainZeroShot
              return (
                <tr key={context}>
                  <td>{index === 0 && <bdi className={table.strong}>{row.model}</bdi>}</td>
                  <td>
                    {index === 0 && (
                      <>
                        {text.benchmark[row.benchmark]}{' '}
                        <span className={table.quiet}>{words.kinds[row.kind]}</span>
                      </>
                    )}
                  </td>
                  <td className={table.quiet}>{words.contexts[context]}</td>
                  <Score row={row} format={`${context}-cot`} />
                  <Score row={row} format={`${context}-ao`} />
                  <td data-numeric className={table.strong}>
                    <GainLink row={row} context={context} gain={gain} />
                  </td>
                  <td>{gain && <GainBar gain={gain} />}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Score({ row, format }: { row: FormatRow; format: Format }): ReactElement {
  const words = useText().sensitivity.formats
  const cell = row.cells.find((one) => one.format === format)
  return (
    <td data-numeric>
      {cell?.accuracy == null ? (
        '–'
      ) : (
        <>
          <Link to="/runs/$runId" params={{ runId: cell.runId }} title={words.items(formatCount(cell.n))}>
            {formatScore(cell.accuracy)}
          </Link>{' '}
          <span className={table.quiet}>
            {cell.status === 'done' ? words.over(cell.items) : words.unfinished(cell.scoredItems, cell.items)}
          </span>
        </>
      )}
    </td>
  )
}

function GainLink(props: {
  row: FormatRow
  context: (typeof CONTEXTS)[number]
  gain: CotGain | null
}): ReactElement | null {
  const runOf = (format: Format): number | undefined =>
    props.row.cells.find((cell) => cell.format === format)?.runId
  const [a, b] = [runOf(`${props.context}-ao`), runOf(`${props.context}-cot`)]
  if (props.gain === null || a === undefined || b === undefined) return null
  return (
    <Link to="/compare" search={{ a, b }}>
      {formatPoints(props.gain.difference)}
    </Link>
  )
}

/** All gains are drawn on one axis. */
const AXIS = { from: -1, to: 1 }

function GainBar({ gain }: { gain: CotGain }): ReactElement | null {
  const text = useText().compare.verdict
  const { difference, ci95, p } = gain
  if (ci95 === null) return null
  const bounds = [formatPoints(ci95[0]), formatPoints(ci95[1])] as const
  return (
    <span className={classes.gain}>
      <DifferenceBar
        size="line"
        axis={AXIS}
        value={difference}
        low={ci95[0]}
        high={ci95[1]}
        sign={p >= 0.05 ? 'unclear' : difference > 0 ? 'better' : 'worse'}
        label={text.interval(formatPoints(difference), ...bounds)}
      />
      <span className={table.quiet}>{bounds.join(' … ')}</span>
    </span>
  )
}
