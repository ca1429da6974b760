/** Bounds of what something is likely to come to. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** What sums up of an estimated run. Tokens, dollars and milliseconds are of the whole run; null: not known. */
export interface Estimated {
  readonly model: string
  readonly requests: number
  readonly input: { readonly tokens: number }
  readonly output: { readonly tokens: Span }
  readonly costUsd: Span | null
  readonly timeMs: Span | null
}

/** What is known of a sum, null where nothing is, and the models of which nothing is known. */
export interface PartlyKnown {
  readonly span: Span | null
  readonly without: readonly string[]
}

export interface EstimatedTotal {
  readonly requests: number
  readonly inputTokens: number
  readonly outputTokens: Span
  readonly costUsd: PartlyKnown
  /** Runs go one after another. */
  readonly timeMs: PartlyKnown
}

/** What runs come to together. */
export function addUpEstimates(runs: readonly Estimated[]): EstimatedTotal {
  const sum = (value: (run: Estimated) => number) => runs.reduce((total, run) => total + value(run), 0)
  return {
    requests: sum((run) => run.requests),
    inputTokens: sum((run) => run.input.tokens),
    outputTokens: addUpSpans(runs.map(({ output }) => output.tokens)),
    costUsd: addUpKnown(runs, ({ costUsd }) => costUsd),
    timeMs: addUpKnown(runs, ({ timeMs }) => timeMs),
  }
}

function addUpKnown(runs: readonly Estimated[], spanOf: (run: Estimated) => Span | null): PartlyKnown {
  const known = runs.map(spanOf).filter((span) => span !== null)
  const without = runs.filter((run) => spanOf(run) === null).map(({ model }) => model)
  return { span: known.length === 0 ? null : addUpSpans(known), without: [...new Set(without)] }
}

const addUpSpans = (spans: readonly Span[]): Span =>
  spans.reduce<Span>((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), { low: 0, high: 0 })
