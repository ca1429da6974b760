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

/** How far the mean of a run may lie from that of an earlier run of the same model. */
const SAME_MODEL_SPREAD = 0.25
/** How far a model's mean may lie from the middle one of others of its type. */
const OTHERS_FACTOR = 3

/** Output tokens of a whole run, by what earlier runs of the same benchmark and format took. */
export function estimateOutput(
  draft: RunDraft,
  requests: number,
  earlier: readonly RunRecord[],
): EstimatedRun['output'] {
  if (draft.model.provider === 'baseline')
    return { tokens: { low: 0, likely: 0, high: 0 }, basis: 'none', runs: 0 }
  const alike = earlier.filter(
    (run) =>
      run.benchmark === draft.benchmark && run.format === draft.format && run.model.provider !== 'baseline',
  )
  const ofModel = meansOf(alike.filter((run) => run.model.name === draft.model.name))
  const ofOthers = meansOf(alike.filter((run) => run.model.type === draft.model.type))
  const [basis, means] =
    ofModel.length > 0
      ? (['same-model', ofModel] as const)
      : ofOthers.length > 0
        ? (['other-models', ofOthers] as const)
        : (['rule-of-thumb', []] as const)
  const each = cap(perResponse(draft, basis, means), draft.sampling.maxTokens)
  const tokens = {
    low: Math.round(each.low * requests),
    likely: Math.round(each.likely * requests),
    high: Math.round(each.high * requests),
  }
  return { tokens, basis, runs: means.length }
}

function perResponse(draft: RunDraft, basis: string, means: readonly number[]): PerResponse {
  // Of two, the lower: one run that rambled to its limit says little of the next.
  const likely = means[Math.floor((means.length - 1) / 2)]
  if (likely === undefined) return ruleOfThumb(draft)
  // Others tell by their middle: at their ends there is always one that rambles.
  if (basis === 'other-models') return { low: likely / OTHERS_FACTOR, likely, high: likely * OTHERS_FACTOR }
  return {
    low: Math.min(...means) * (1 - SAME_MODEL_SPREAD),
    likely,
    high: Math.max(...means) * (1 + SAME_MODEL_SPREAD),
  }
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
  return runs
    .flatMap(({ tasks }) => {
      const responses = tasks.reduce((sum, task) => sum + scoredCount(task.outcomes), 0)
      const tokens = tasks.reduce((sum, task) => sum + task.usage.outputTokens, 0)
      return responses === 0 ? [] : [tokens / responses]
    })
    .sort((a, b) => a - b)
}
