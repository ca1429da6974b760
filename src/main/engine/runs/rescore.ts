import type { RescoreChange } from '#shared/contract/views.ts'
import { noRun } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import { EXTRACTOR_VERSION } from '../scoring/index.ts'
import { commitScores, findRun, iterateResponses, type Store, type StoredScore } from '../store/index.ts'
import { gradeResponse } from './grading.ts'

/** Reads a run's stored responses again with today's extractor, and lists what moved. No provider is called. */
export function rescoreRun(store: Store, runId: number): { rescored: number; changes: RescoreChange[] } {
  const run = findRun(store, runId)
  if (!run) throw noRun(runId)
  if (run.status === 'running')
    throw new Problem('conflict', `run ${runId} is running`, {
      hint: 'wait for its end, or interrupt it',
      detail: { kind: 'run-under-way', id: runId },
    })
  const scores: { attemptId: number; score: StoredScore }[] = []
  const changes: RescoreChange[] = []
  for (const response of iterateResponses(store, runId)) {
    const { attemptId, item, sample, outcome, answer } = response
    const score = gradeResponse(run.prompt.content, item, response)
    scores.push({ attemptId, score })
    if (score.outcome === outcome && score.answer === answer) continue
    const { task, ordinal } = item
    const moved = { from: outcome, to: score.outcome, fromAnswer: answer, toAnswer: score.answer }
    changes.push({ attemptId, task, ordinal, sample, ...moved })
  }
  commitScores(store, runId, EXTRACTOR_VERSION, scores)
  return { rescored: scores.length, changes }
}
