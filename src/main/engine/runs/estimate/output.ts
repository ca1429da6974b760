import type { EstimatedRun } from '#shared/contract/views.ts'
import { isChainOfThought } from '#shared/domain/format.ts'
import { scoredCount } from '#shared/domain/outcome.ts'
import type { RunRecord } from '../../store/index.ts'
import type { RunDraft } from '../plan.ts'

interface PerResponse {
  readonly low: number
  readonly likely: number
  readonly high: number
}

/** Tokens of one response where no earlier run tells. */
const RULES_OF_THUMB = {
  reasoning: { low: 400, likely: 1500, high: 6000 },
  chainOfThought: { low: 100, likely: 250, high: 600 },
  answerOnly: { low: 2, likely: 10, high: 60 },
} satisfies Record<string, PerResponse>

/** How far the mean of a run may lie from that of one earlier run that is alike; the more there are, the less. */
const SAME_MODEL_SPREAD = 0.25
/** How many times a model's mean of another format or benchmark it may be, or the other way round. */
const OTHERWISE_FACTOR = 2
/** By how much more than once it may be the mean of one other model of its type; the more there are, the less. */
const OTHERS_EXCESS = 2

/**
 * Output tokens of a whole run, by what earlier runs took: alike ones of the same model, else its others that reason
 * as this one does or does not, else alike ones of other models of its type.
 */
export function estimateOutput(
  draft: RunDraft,
  requests: number,
  earlier: readonly RunRecord[],
): EstimatedRun['output'] {
  if (draft.model.provider === 'baseline')
    return { tokens: { low: 0, likely: 0, high: 0 }, basis: 'none', runs: 0 }
  const { basis, means } = groundOf(draft, earlier)
  const each = cap(perResponse(draft, basis, means), draft.sampling.maxTokens)
  const tokens = {
    low: Math.round(each.low * requests),
    likely: Math.round(each.likely * requests),
    high: Math.round(each.high * requests),
  }
  return { tokens, basis, runs: means.length }
}

type Basis = EstimatedRun['output']['basis']

/** The nearest runs there are, as the mean tokens of each. */
function groundOf(draft: RunDraft, earlier: readonly RunRecord[]): { basis: Basis; means: number[] } {
  const { model, benchmark, format } = draft
  const ofModel = earlier.filter((run) => run.model.name === model.name)
  const isAlike = (run: RunRecord) => run.benchmark === benchmark && run.format === format
  const reasonsAlike = (run: RunRecord) => isChainOfThought(run.format) === isChainOfThought(format)
  const grounds: [Basis, RunRecord[]][] = [
    ['same-model', ofModel.filter(isAlike)],
    ['same-model-otherwise', ofModel.filter((run) => run.benchmark === benchmark && reasonsAlike(run))],
    ['same-model-otherwise', ofModel.filter(reasonsAlike)],
    [
      'other-models',
      earlier.filter(
        (run) => isAlike(run) && run.model.type === model.type && run.model.provider !== 'baseline',
      ),
    ],
  ]
  for (const [basis, runs] of grounds) {
    const means = meansOf(runs)
    if (means.length > 0) return { basis, means }
  }
  return { basis: 'rule-of-thumb', means: [] }
}

function perResponse(draft: RunDraft, basis: Basis, means: readonly number[]): PerResponse {
  // Of two, the lower: one run that rambled to its limit says little of the next.
  const likely = means[Math.floor((means.length - 1) / 2)]
  if (likely === undefined) return ruleOfThumb(draft)
  const few = 1 / Math.sqrt(means.length)
  if (basis === 'same-model')
    return {
      low: Math.min(...means) * (1 - SAME_MODEL_SPREAD * few),
      likely,
      high: Math.max(...means) * (1 + SAME_MODEL_SPREAD * few),
    }
  // What is less alike tells by its middle: at its ends there is always one that rambles.
  const factor = basis === 'other-models' ? 1 + OTHERS_EXCESS * few : OTHERWISE_FACTOR
  return { low: likely / factor, likely, high: likely * factor }
}

function ruleOfThumb({ model, format }: RunDraft): PerResponse {
  if (model.type === 'Reasoning') return RULES_OF_THUMB.reasoning
  return isChainOfThought(format) ? RULES_OF_THUMB.chainOfThought : RULES_OF_THUMB.answerOnly
}

const cap = ({ low, likely, high }: PerResponse, most: number | null): PerResponse => {
  const limit = most ?? Number.POSITIVE_INFINITY
  return { low: Math.min(low, limit), likely: Math.min(likely, limit), high: Math.min(high, limit) }
}

/** Mean output tokens of a response in each run that has any, ascending. */
function meansOf(runs: readonly RunRecord[]): number[] {
  return runs.flatMap((run) => meanTokens(run) ?? []).sort((a, b) => a - b)
}

/** Mean output tokens of a run's responses; null where it has none. */
export function meanTokens({ tasks }: RunRecord): number | null {
  const responses = tasks.reduce((sum, task) => sum + scoredCount(task.outcomes), 0)
  const tokens = tasks.reduce((sum, task) => sum + task.usage.outputTokens, 0)
  return responses === 0 ? null : tokens / responses
}
