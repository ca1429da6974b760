import type { RunSummary } from '#shared/contract/views.ts'
import { namedState } from '#shared/domain/run.ts'
import { asksVariant } from '#shared/domain/variant.ts'
import type { RunsFilter } from './search.ts'

/** The runs a filter leaves; a study's variants only if it asks for them. */
export function filterRuns(runs: readonly RunSummary[], filter: RunsFilter): RunSummary[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return runs.filter(
    (run) =>
      (filter.variants === true || !asksVariant(run)) &&
      (filter.model === undefined || run.model === filter.model) &&
      (filter.benchmark === undefined || run.benchmark === filter.benchmark) &&
      (filter.format === undefined || run.format === filter.format) &&
      (filter.status === undefined || namedState(run) === filter.status) &&
      words.every((word) => wordsOf(run).includes(word)),
  )
}

function wordsOf(run: RunSummary): string {
  return [run.id, run.model, run.label, run.benchmark, run.format, run.prompt.name, run.stopReason]
    .filter((part) => part !== null)
    .join(' ')
    .toLowerCase()
}
