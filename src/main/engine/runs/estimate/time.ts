import type { EstimatedRun } from '#shared/contract/views.ts'
import { scoredCount } from '#shared/domain/outcome.ts'
import type { RunRecord } from '../../store/index.ts'
import type { RunDraft } from '../plan.ts'
import { meanTokens } from './output.ts'

/** How far the time of a run may lie from what an earlier one of the same model took for as many answers. */
const FASTEST = 0.7
const SLOWEST = 1.6
/** An answer of another format is taken to be at most so much longer or shorter. */
const MOST_LONGER = 10

const answersOf = ({ tasks }: RunRecord): number =>
  tasks.reduce((sum, task) => sum + scoredCount(task.outcomes), 0)

/**
 * By how long a slot was taken for an answer in the newest run of the same model and format or, where it has none,
 * in one of another format. How much of that hangs on the length of the answer nobody knows: then the range goes
 * from none of it to all.
 */
export function estimateTime(
  { model, benchmark, format, concurrency }: RunDraft,
  requests: number,
  likelyTokens: number,
  earlier: readonly RunRecord[],
): EstimatedRun['timeMs'] {
  const ofModel = earlier.filter(
    (run) => run.model.name === model.name && answersOf(run) > 0 && run.durationMs > 0,
  )
  const alike = ofModel.find((run) => run.format === format)
  const run = alike ?? ofModel.find((other) => other.benchmark === benchmark) ?? ofModel[0]
  if (!run) return null
  const answers = answersOf(run)
  const slotMs = (run.durationMs * Math.min(run.concurrency, answers)) / answers
  const likely = (slotMs * requests) / Math.min(concurrency, Math.max(1, requests))
  const longer = alike ? 1 : ratioOf(likelyTokens / Math.max(1, requests), meanTokens(run) ?? 0)
  return {
    low: likely * Math.min(1, longer) * FASTEST,
    high: likely * Math.max(1, longer) * SLOWEST,
    basis: alike ? 'same-format' : 'other-formats',
  }
}

const ratioOf = (tokens: number, before: number): number =>
  tokens === 0 || before === 0 ? 1 : Math.min(MOST_LONGER, Math.max(1 / MOST_LONGER, tokens / before))
