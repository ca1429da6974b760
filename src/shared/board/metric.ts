import { type Figure, hasMark } from './figure.ts'

/**
 * What a metric measures. `single-sample`: one answer an item (or the mean over several such samples). `voted`:
 * the majority of several. `best-of`: right if any of several is. `with-tools`: code or search may be used.
 * `unknown`: a name nobody here knows. Only single-sample figures are ranked, sorted and averaged together.
 */
export type MetricKind = 'single-sample' | 'voted' | 'best-of' | 'with-tools' | 'unknown'

const SINGLE_SAMPLE =
  /^(accuracy|acc|exact match|em|(strict|flexible|sympy) match|overall score)( \((mcf|top-1)\))?$/

/** Thousands of figures name a few dozen metrics between them. */
const known = new Map<string, MetricKind>()

export function metricKind(metric: string): MetricKind {
  const found = known.get(metric)
  if (found !== undefined) return found
  const kind = readMetric(metric)
  known.set(metric, kind)
  return kind
}

function readMetric(metric: string): MetricKind {
  const name = metric.trim().toLowerCase()
  if (/\btools?\b/.test(name)) return 'with-tools'
  if (SINGLE_SAMPLE.test(name)) return 'single-sample'
  // “maj1@32” is one vote of 32 samples; “maj@1” and “pass@1” are one sample. A mean of runs is still of one sample.
  const sampled = /^(pass|avg|mean|maj|cons|sc)1?@(\d+)( \(mean of \d+\))?$/.exec(name)
  if (!sampled) return 'unknown'
  const [, kind = '', samples = ''] = sampled
  if (kind === 'avg' || kind === 'mean' || Number(samples) === 1) return 'single-sample'
  return kind === 'pass' ? 'best-of' : 'voted'
}

export function metricKindOf(figure: Figure): MetricKind {
  const kind = metricKind(figure.metric)
  return kind === 'single-sample' && hasMark(figure, 'self-consistency') ? 'voted' : kind
}

/** Whether a figure may be ranked, sorted and averaged with others. */
export const isRankable = (figure: Figure): boolean => metricKindOf(figure) === 'single-sample'
