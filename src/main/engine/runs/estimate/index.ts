import type { EstimatedRun, RunEstimate, RunRequest } from '#shared/contract/views.ts'
import { scoredCount } from '#shared/domain/outcome.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import { detectableDifference, USUAL_POWER } from '../../analysis/index.ts'
import { type CountTokens, createTokenCounter } from '../../prompts/index.ts'
import { listRuns, type RunRecord, type Store } from '../../store/index.ts'
import { draftRuns, type RunDraft, resolveModels } from '../plan.ts'
import { countInput } from './input.ts'
import { estimateOutput } from './output.ts'
import { isCounted } from './tokens.ts'

/** Share of items that turn out differently in two runs: about what two good prompts, or two like models, differ by. */
const ASSUMED_DISCORDANT = 0.2
/** How far the time of a run may lie from what an earlier one of the same model took for as many answers. */
const FASTEST = 0.7
const SLOWEST = 1.6

/** What a request would come to. Throws the same problems as starting it, save those of keys and addresses. */
export async function estimateRuns(
  store: Store,
  templates: readonly PromptTemplate[],
  request: RunRequest,
): Promise<RunEstimate> {
  return estimateDrafts(store, [
    ...draftRuns(store, templates, request, resolveModels(store, request.models)),
  ])
}

/** What runs that are not planned yet would come to. */
export async function estimateDrafts(store: Store, drafts: readonly RunDraft[]): Promise<RunEstimate> {
  const earlier = listRuns(store)
  const countTokens = await createTokenCounter()
  const runs = drafts.map((draft) => estimateRun(store, draft, earlier, countTokens))
  return { runs, total: addUp(runs) }
}

function estimateRun(
  store: Store,
  draft: RunDraft,
  earlier: readonly RunRecord[],
  countTokens: CountTokens,
): EstimatedRun {
  const { model, benchmark, format, sampling } = draft
  const items = draft.tasks.reduce((sum, task) => sum + task.itemIds.length, 0)
  const requests = items * sampling.samples
  const input = countInput(store, draft, countTokens)
  const output = estimateOutput(draft, requests, earlier)
  const difference = detectableDifference(items, ASSUMED_DISCORDANT)
  return {
    model: model.name,
    benchmark,
    format,
    items,
    requests,
    input: { ...input, basis: isCounted(model) ? 'counted' : 'estimate' },
    output,
    costUsd: costOf(draft, input.tokens, output),
    timeMs: timeOf(draft, requests, earlier),
    detectable:
      difference === null ? null : { difference, power: USUAL_POWER, discordant: ASSUMED_DISCORDANT },
  }
}

function costOf(
  { model: { priceInUsdPerMtok, priceOutUsdPerMtok } }: RunDraft,
  inputTokens: number,
  { tokens }: EstimatedRun['output'],
): EstimatedRun['costUsd'] {
  if (priceInUsdPerMtok === null || priceOutUsdPerMtok === null) return null
  const priceOf = (outputTokens: number) =>
    (inputTokens * priceInUsdPerMtok + outputTokens * priceOutUsdPerMtok) / 1e6
  return { low: priceOf(tokens.low), high: priceOf(tokens.high) }
}

/** By how long a slot was taken for an answer in the newest run of the same model and format. */
function timeOf(
  { model, format, concurrency }: RunDraft,
  requests: number,
  earlier: readonly RunRecord[],
): EstimatedRun['timeMs'] {
  for (const run of earlier) {
    if (run.model.name !== model.name || run.format !== format) continue
    const answers = run.tasks.reduce((sum, task) => sum + scoredCount(task.outcomes), 0)
    if (answers === 0 || run.durationMs === 0) continue
    const slotMs = (run.durationMs * Math.min(run.concurrency, answers)) / answers
    const likely = (slotMs * requests) / Math.min(concurrency, Math.max(1, requests))
    return { low: likely * FASTEST, high: likely * SLOWEST }
  }
  return null
}

function addUp(runs: readonly EstimatedRun[]): RunEstimate['total'] {
  type Span = { low: number; high: number }
  const sum = (value: (run: EstimatedRun) => number) => runs.reduce((total, run) => total + value(run), 0)
  const sumSpans = (span: (run: EstimatedRun) => Span | null): Span | null =>
    runs.some((run) => span(run) === null)
      ? null
      : { low: sum((run) => span(run)?.low ?? 0), high: sum((run) => span(run)?.high ?? 0) }
  return {
    requests: sum((run) => run.requests),
    inputTokens: sum((run) => run.input.tokens),
    outputTokens: { low: sum((run) => run.output.tokens.low), high: sum((run) => run.output.tokens.high) },
    costUsd: sumSpans((run) => run.costUsd),
    timeMs: sumSpans((run) => run.timeMs),
  }
}
