import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { RunSummary } from '#shared/contract/views.ts'
import { BENCHMARKS, type Benchmark } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'

/** One model on one benchmark: its newest finished run in each format, and the pairs that tell what thinking gains. */
export interface FormatRow {
  readonly model: string
  readonly benchmark: Benchmark
  readonly measures: 'reasoning' | 'knowledge' | null
  readonly formats: Readonly<Partial<Record<Format, RunSummary>>>
  readonly gains: readonly {
    readonly context: 'in-context' | 'zero-shot'
    readonly cot: RunSummary
    readonly answerOnly: RunSummary
  }[]
}

const CONTEXTS = ['in-context', 'zero-shot'] as const

/** Those with a pair to be told apart; by model, knowledge beside reasoning benchmarks in the board's order. */
export function listFormatRows(runs: readonly RunSummary[]): FormatRow[] {
  const finished = runs.filter((run) => run.complete && run.scored > 0).sort((a, b) => b.id - a.id)
  const groups = Map.groupBy(finished, ({ model, benchmark }) => JSON.stringify([model, benchmark]))
  const rows = [...groups.values()].flatMap((group): FormatRow[] => {
    const [first] = group
    if (!first) return []
    const newest = (format: Format): RunSummary | undefined => group.find((run) => run.format === format)
    const formats = Object.fromEntries(group.map(({ format }) => [format, newest(format)]))
    const gains = CONTEXTS.flatMap((context) => {
      const cot = newest(`${context}-cot`)
      const answerOnly = newest(`${context}-ao`)
      return cot && answerOnly ? [{ context, cot, answerOnly }] : []
    })
    const { measures } = describeBenchmark(first.benchmark)
    return gains.length === 0
      ? []
      : [
          {
            model: first.model,
            benchmark: first.benchmark,
            measures: measures === 'code' ? null : measures,
            formats,
            gains,
          },
        ]
  })
  return rows.sort(
    (a, b) =>
      a.model.localeCompare(b.model, 'en', { numeric: true }) ||
      BENCHMARKS.indexOf(a.benchmark) - BENCHMARKS.indexOf(b.benchmark),
  )
}
