import type { EstimatedRun, RunEstimate, RunRequest } from '#shared/contract/views.ts'
import { addUpEstimates } from '#shared/domain/estimate.ts'
import type { PromptTemplate } from '#shared/domain/prompt.ts'
import { detectableDifference, USUAL_POWER } from '../../analysis/index.ts'
import { type CountTokens, createTokenCounter } from '../../prompts/index.ts'
import { listRuns, type RunRecord, type Store } from '../../store/index.ts'
import { draftRuns, type RunDraft, resolveModels } from '../plan.ts'
import { countInput } from './input.ts'
import { estimateOutput } from './output.ts'
import { estimateTime } from './time.ts'
import { isCounted } from './tokens.ts'

/** Share of items that turn out differently in two runs: about what two good prompts, or two like models, differ by. */
const ASSUMED_DISCORDANT = 0.2

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
    timeMs: estimateTime(draft, requests, output.tokens.likely, earlier),
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

function addUp(runs: readonly EstimatedRun[]): RunEstimate['total'] {
  const { costUsd, timeMs, ...total } = addUpEstimates(runs)
  return {
    ...total,
    costUsd: costUsd.without.length > 0 ? null : costUsd.span,
    timeMs: timeMs.without.length > 0 ? null : timeMs.span,
  }
}
