import type { ReactElement } from 'react'
import type { EstimatedRun, RunEstimate } from '#shared/contract/views.ts'
import { formatCount, formatDuration, formatPercent, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../../../i18n/language.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import classes from './StartRun.module.css'

type Span = { readonly low: number; readonly high: number }

/** Requests, tokens, cost and time in all, what the figures go by, and what difference the runs could show. */
export function EstimateFigures(props: { estimate: RunEstimate; isStale: boolean }): ReactElement {
  const text = useText().start.estimate
  const { runs, total } = props.estimate
  const isCounted = runs.every(({ input }) => input.basis === 'counted')
  const figures = [
    [text.inputTokens, `${isCounted ? '' : '≈ '}${formatCount(total.inputTokens)}`],
    [text.outputTokens, writeSpan(total.outputTokens, (value) => formatCount(Math.round(value)))],
    [text.cost, total.costUsd ? writeSpan(total.costUsd, formatUsd) : text.unknownPrice],
    [text.time, total.timeMs ? writeSpan(total.timeMs, formatDuration) : text.unknownTime],
  ] as const
  const detectable = runs.map((run) => run.detectable?.difference).filter((value) => value !== undefined)
  return (
    <div className={classes.estimate} aria-busy={props.isStale}>
      <p className={classes.lead}>{text.lead(runs.length, total.requests)}</p>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {detectable.length > 0 && (
        <p>
          {text.detectable(formatPercent(Math.min(...detectable)), formatPercent(Math.max(...detectable)))}
        </p>
      )}
      <p className={classes.quiet}>{basisOf(runs, text)}</p>
      {runs.length > 1 && <EachRun runs={runs} />}
    </div>
  )
}

function EachRun({ runs }: { runs: readonly EstimatedRun[] }): ReactElement {
  const text = useText()
  return (
    <Fold summary={text.start.estimate.each}>
      <ul className={classes.each}>
        {runs.map((run) => (
          <li key={`${run.model}/${run.benchmark}/${run.format}`}>
            <span>
              <bdi>{run.model}</bdi> · {text.benchmark[run.benchmark]} · {text.formatShort[run.format]}
            </span>
            <span className={classes.quiet}>
              {text.start.estimate.requests(run.requests)}
              {run.costUsd && ` · ${writeSpan(run.costUsd, formatUsd)}`}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** The weakest ground any of the figures stands on. */
function basisOf(
  runs: readonly EstimatedRun[],
  text: {
    counted: string
    estimated: string
    output: Readonly<Record<EstimatedRun['output']['basis'], string>>
  },
): string {
  const WEAKEST_FIRST = ['none', 'rule-of-thumb', 'other-models', 'same-model'] as const
  const weakest = WEAKEST_FIRST.find((basis) => runs.some(({ output }) => output.basis === basis))
  const input = runs.every(({ input }) => input.basis === 'counted') ? text.counted : text.estimated
  return [input, ...(weakest ? [text.output[weakest]] : [])].join(' ')
}

/** `1,200–3,400`; one figure where both ends are written alike. */
function writeSpan({ low, high }: Span, write: (value: number) => string): string {
  const [from, to] = [write(low), write(high)]
  return from === to ? from : `${from} – ${to}`
}
