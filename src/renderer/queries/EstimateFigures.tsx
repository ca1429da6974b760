import type { ReactElement } from 'react'
import type { EstimatedRun } from '#shared/contract/views.ts'
import { addUpEstimates, type PartlyKnown, type Span } from '#shared/domain/estimate.ts'
import { formatCount, formatDuration, formatPercent, formatUsd } from '#shared/domain/numbers.ts'
import { useText } from '../i18n/language.tsx'
import { Fold } from '../ui/Fold.tsx'
import classes from './Estimate.module.css'

/** Requests, tokens, cost and time in all, what the figures go by, and what difference the runs could show. */
export function EstimateFigures(props: {
  runs: readonly EstimatedRun[]
  /** They are of choices that have been changed since. */
  isStale: boolean
}): ReactElement {
  const { runs } = props
  const text = useText()
  const words = text.start.estimate
  const total = addUpEstimates(runs)
  const isCounted = runs.every(({ input }) => input.basis === 'counted')
  const writeKnown = (known: PartlyKnown, write: (value: number) => string, unknown: string): string => {
    if (!known.span) return unknown
    const { without } = known
    return without.length === 0
      ? writeSpan(known.span, write)
      : words.without(writeSpan(known.span, write), text.enumerate(without))
  }
  const figures = [
    [words.inputTokens[isCounted ? 'counted' : 'estimate'], formatCount(total.inputTokens)],
    [words.outputTokens, writeSpan(total.outputTokens, (value) => formatCount(Math.round(value)))],
    [words.cost, writeKnown(total.costUsd, formatUsd, words.unknownPrice)],
    [words.time, writeKnown(total.timeMs, formatDuration, words.unknownTime)],
  ] as const
  const detectable = runs.map((run) => run.detectable?.difference).filter((value) => value !== undefined)
  return (
    <div className={classes.estimate} aria-busy={props.isStale}>
      <p className={classes.lead}>{words.lead(runs.length, total.requests)}</p>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{groundOf(runs, words.ground)}</p>
      {detectable.length > 0 && (
        <p title={words.detectableTitle}>
          {words.detectable(formatPercent(Math.min(...detectable)), formatPercent(Math.max(...detectable)))}
        </p>
      )}
      {runs.length > 1 && <EachRun runs={runs} />}
    </div>
  )
}

function EachRun({ runs }: { runs: readonly EstimatedRun[] }): ReactElement {
  const text = useText()
  return (
    <Fold summary={text.start.estimate.each}>
      <ul className={classes.each}>
        {runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two prompts may ask the same of one model
          <li key={index}>
            <span>
              <bdi>{run.model}</bdi> · {text.benchmark[run.benchmark]} · {text.formatShort[run.format]}
            </span>
            <span className={classes.quiet}>
              {text.start.estimate.requests(run.requests)}
              {run.costUsd && ` · ${writeSpan(run.costUsd, formatUsd)}`}
              {run.timeMs && ` · ${writeSpan(run.timeMs, formatDuration)}`}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

const WEAKEST_FIRST = ['rule-of-thumb', 'other-models', 'same-model-otherwise', 'same-model', 'none'] as const

/** In one sentence what the figures rest on: for several runs the weakest ground of any. */
function groundOf(
  runs: readonly EstimatedRun[],
  text: {
    tokens: Readonly<Record<EstimatedRun['output']['basis'], (runs: number) => string>>
    weakest: (ground: string) => string
    rests: (ground: string) => string
    time: string
  },
): string {
  const basis = WEAKEST_FIRST.find((one) => runs.some(({ output }) => output.basis === one)) ?? 'none'
  const of = runs.filter(({ output }) => output.basis === basis)
  const ground = text.tokens[basis](Math.min(...of.map(({ output }) => output.runs)))
  if (basis === 'none') return ground
  const time = runs.some(({ timeMs }) => timeMs?.basis === 'other-formats') ? text.time : ''
  return (of.length < runs.length ? text.weakest : text.rests)(`${ground}${time}`)
}

/** `1,200 – 3,400`; one figure where both ends are written alike. */
function writeSpan({ low, high }: Span, write: (value: number) => string): string {
  const [from, to] = [write(low), write(high)]
  return from === to ? from : `${from} – ${to}`
}
