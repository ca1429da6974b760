import type { CotGain, FormatRow } from '#shared/contract/views.ts'
import type { Benchmark } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format } from '#shared/domain/format.ts'
import { comparePairs } from '../analysis/index.ts'
import { listItemResults, type RunRecord, type Store } from '../store/index.ts'
import { pairItems } from './compare/pair-items.ts'
import { api, type EngineContext } from './context.ts'
import { asksOfficially, listRankedRuns, summariseRun } from './run-view.ts'

export function formatsApi({ store }: EngineContext) {
  return {
    report: api.formats.report.handler(({ input: { benchmark, models } }) => {
      const runs = listRankedRuns(store).filter(
        (run) =>
          scoredItems(run) > 0 &&
          (benchmark === null || run.benchmark === benchmark) &&
          (models === null || models.includes(run.model.name)),
      )
      const official = runs.filter(asksOfficially)
      const cells = Map.groupBy(official, (run) => JSON.stringify([run.model.name, run.benchmark]))
      const rows = [...cells.keys()].sort().flatMap((key) => describeCell(store, cells.get(key) ?? []))
      const shown = rows.reduce((sum, { cells: ofRow }) => sum + ofRow.length, 0)
      const leftOut = { otherPrompt: runs.length - official.length, otherRun: official.length - shown }
      return { rows, leftOut }
    }),
  }
}

function describeCell(store: Store, runs: readonly RunRecord[]): FormatRow[] {
  const best = new Map(
    FORMATS.flatMap((format) => {
      const run = bestOf(runs.filter((one) => one.format === format))
      return run ? [[format, run] as const] : []
    }),
  )
  const [first] = best.values()
  if (!first) return []
  return [
    {
      model: first.model.name,
      benchmark: first.benchmark,
      kind: kindOf(first.benchmark),
      cells: [...best].map(([format, run]) => {
        const { accuracy, ci95, scored } = summariseRun(store, run)
        return {
          format,
          runId: run.id,
          status: run.status,
          items: run.tasks.reduce((sum, task) => sum + task.items, 0),
          scoredItems: scoredItems(run),
          n: scored,
          accuracy,
          ci95,
        }
      }),
      gainInContext: gainOf(store, best, 'in-context-ao', 'in-context-cot'),
      gainZeroShot: gainOf(store, best, 'zero-shot-ao', 'zero-shot-cot'),
    },
  ]
}

const scoredItems = (run: RunRecord): number => run.tasks.reduce((sum, task) => sum + task.scoredItems, 0)

/** A done one before an unfinished one, then the one with most scored items, the newest of equals. */
function bestOf(runs: readonly RunRecord[]): RunRecord | undefined {
  return runs.toSorted(
    (a, b) =>
      Number(b.status === 'done') - Number(a.status === 'done') ||
      scoredItems(b) - scoredItems(a) ||
      b.id - a.id,
  )[0]
}

function gainOf(
  store: Store,
  best: ReadonlyMap<Format, RunRecord>,
  without: Format,
  withCot: Format,
): CotGain | null {
  const a = best.get(without)
  const b = best.get(withCot)
  if (!a || !b) return null
  const { pairs } = pairItems(listItemResults(store, [a.id]), listItemResults(store, [b.id]))
  const { n, difference, ci95, p } = comparePairs(pairs)
  return difference === null ? null : { n, difference, ci95: ci95 && [...ci95], p }
}

function kindOf(benchmark: Benchmark): FormatRow['kind'] {
  if (benchmark === 'sample') return 'both'
  return benchmark === 'mmlu' ? 'knowledge' : 'reasoning'
}
