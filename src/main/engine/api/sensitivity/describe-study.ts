import { studyRequest } from '#shared/contract/sensitivity.ts'
import type {
  ModelSensitivity,
  Study,
  StudyItem,
  StudyItemsQuery,
  StudySummary,
} from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { RunStatus } from '#shared/domain/run.ts'
import { rankStability } from '../../analysis/index.ts'
import { findStudy, type Store, type StudyRecord } from '../../store/index.ts'
import { summariseRun } from '../run-view.ts'
import { describeModel } from './describe-model.ts'
import { readStudy, type StudiedItem, studyRuns } from './study-answers.ts'

export function findStudyOrFail(store: Store, id: number): StudyRecord {
  const found = findStudy(store, id)
  if (!found) throw new Problem('not-found', `there is no study ${id}`, { detail: { kind: 'no-study', id } })
  return found
}

export function summariseStudy(store: Store, study: StudyRecord): StudySummary {
  const runs = studyRuns(store, study)
  return {
    id: study.id,
    label: study.label,
    request: studyRequest.parse(study.request),
    createdAt: study.createdAt,
    runs: runs.length,
    done: runs.filter(({ run }) => run.status === 'done').length,
    status: statusOf(runs.map(({ run }) => run.status)),
  }
}

function statusOf(runs: readonly RunStatus[]): StudySummary['status'] {
  const some = (...statuses: RunStatus[]) => runs.some((status) => statuses.includes(status))
  if (some('queued', 'running')) return 'under-way'
  if (some('cancelled', 'stopped')) return 'stopped'
  if (some('interrupted', 'paused')) return 'interrupted'
  return some('incomplete') ? 'incomplete' : 'done'
}

const isFinished = ({ verdict }: ModelSensitivity): boolean => verdict.status !== 'unfinished'

export function describeStudy(store: Store, study: StudyRecord): Study {
  const runs = studyRuns(store, study)
  const studied = readStudy(store, study)
  const models = studied.flatMap((model) => describeModel(model) ?? [])
  // Only what every model was asked by can be compared between them.
  const finished = models.filter(isFinished)
  const shared = (finished[0]?.accuracies ?? [])
    .map(({ variant }) => variant)
    .filter((key) => finished.every(({ accuracies }) => accuracies.some(({ variant }) => variant === key)))
  const stability = rankStability(
    finished.map(({ model, accuracies }) => ({
      name: model,
      accuracies: shared.map((key) => accuracies.find(({ variant }) => variant === key)?.accuracy ?? 0),
    })),
  )
  return {
    ...summariseStudy(store, study),
    variants: [...new Map(runs.map(({ variant }) => [variant.key, { ...variant }])).values()],
    matrix: runs.map(({ variant, run }) => ({
      runId: run.id,
      model: run.model.name,
      variant: variant.key,
      run: summariseRun(store, run),
    })),
    models: models.sort(
      (a, b) => Number(isFinished(b)) - Number(isFinished(a)) || a.spread - b.spread || b.mean - a.mean,
    ),
    stability: stability && { ...stability, pairs: [...stability.pairs] },
  }
}

/** A page of a model's items, the most sensitive first. */
export function listStudyItems(
  store: Store,
  { id, model, under, offset, limit }: StudyItemsQuery,
): { total: number; items: StudyItem[] } {
  const studied = readStudy(store, findStudyOrFail(store, id)).find((one) => one.model === model)
  if (!studied)
    throw new Problem('not-found', `the study ${id} has no model “${model}”`, {
      detail: { kind: 'no-model-in-study', id, model },
    })
  const found = studied.items
    .filter(({ right }) => under === null || under === underOf(right, studied.runs.length))
    .sort((a, b) => b.sensitivity - a.sensitivity || a.item.id - b.item.id)
  return { total: found.length, items: found.slice(offset, offset + limit).map(viewItem) }
}

function underOf(right: number, variants: number): NonNullable<StudyItemsQuery['under']> {
  if (right === 0) return 'none'
  return right === variants ? 'every' : 'some'
}

function viewItem({ item, answers, sensitivity, right }: StudiedItem): StudyItem {
  const { id, task, ordinal, question, gold } = item
  return {
    itemId: id,
    task,
    ordinal,
    question,
    gold,
    sensitivity,
    right,
    answers: answers.map(({ variant, given, value }) => ({
      variant,
      attemptId: given.attemptId,
      outcome: given.outcome,
      answer: item.answerType === 'choice' ? value : given.answer,
    })),
  }
}
