import type { Benchmark } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'
import type { ExemplarSource } from '#shared/domain/item.ts'
import type { Model } from '#shared/domain/model.ts'
import { type Judgement, OUTCOMES, type OutcomeCounts } from '#shared/domain/outcome.ts'
import type { Prompt, PromptKind, PromptStyle } from '#shared/domain/prompt.ts'
import type { Method, RunActivity, RunStatus, Sampling, StopCause, Usage } from '#shared/domain/run.ts'
import { type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'
import { type JudgedDifference, listJudgedDifferences } from './judged-summary.ts'
import type { Selection } from './runs.ts'

/** A task's share of a run and its running summary. */
export interface TaskRecord {
  readonly task: string
  readonly items: number
  readonly attempts: number
  readonly outcomes: OutcomeCounts
  /** Sum over scored attempts. */
  readonly credit: number
  /** Items with at least one scored attempt. */
  readonly scoredItems: number
  /** Over the scored items: of each one's mean credit, and of its square. */
  readonly itemMeanSum: number
  readonly itemMeanSquareSum: number
  readonly usage: Usage
  /** Sum of the costs that are known; 0 where the model has no price. */
  readonly costUsd: number
  /** null: zero-shot. */
  readonly exemplarSource: ExemplarSource | null
  readonly exemplarSet: string | null
  readonly shots: number
}

/** A run as stored. Instants are ISO 8601 in UTC. */
export interface RunRecord {
  readonly id: number
  readonly label: string | null
  readonly status: RunStatus
  readonly stopReason: string | null
  readonly stopCause: StopCause | null
  /** Its settings when the run was planned. */
  readonly model: Model
  readonly benchmark: Benchmark
  readonly format: Format
  readonly method: Method
  readonly prompt: {
    readonly name: string
    readonly version: number
    readonly hash: string
    readonly kind: PromptKind
    readonly content: Prompt
  }
  /** The study it was made for, and its variant's key there; null for a run of its own. */
  readonly study: { readonly id: number; readonly variant: string } | null
  readonly promptStyle: PromptStyle
  readonly sampling: Sampling
  readonly selection: Selection
  readonly concurrency: number
  readonly extractorVersion: number
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** Time spent running, pauses between resumes left out. */
  readonly durationMs: number
  readonly owner: string | null
  readonly ownerSeenAt: string | null
  /** What its owner was doing at its last sign of life; null before the first. */
  readonly activity: RunActivity | null
  /** Whose judgement the summaries of its tasks are made of. */
  readonly judgement: Judgement
  /** By task name. */
  readonly tasks: readonly TaskRecord[]
}

type ParsedField =
  | 'model'
  | 'prompt'
  | 'study'
  | 'sampling'
  | 'selection'
  | 'activity'
  | 'judgement'
  | 'tasks'
type RunRow = Omit<RunRecord, ParsedField> & {
  readonly model: string
  readonly promptName: string
  readonly promptVersion: number
  readonly promptHash: string
  readonly promptKind: PromptKind
  readonly promptContent: string
  readonly studyId: number | null
  readonly variant: string | null
  readonly sampling: string
  readonly selection: string
  readonly activity: string | null
}

const RUNS = `SELECT run.id, label, status, stop_reason AS stopReason, stop_cause AS stopCause, model, benchmark, format, method,
    prompt.name AS promptName, prompt_version.version AS promptVersion, prompt_version.hash AS promptHash,
    prompt.kind AS promptKind, prompt_version.content AS promptContent, study_run.study_id AS studyId,
    json_extract(study_run.variant, '$.key') AS variant, prompt_style AS promptStyle, sampling, selection, concurrency,
    extractor_version AS extractorVersion, run.created_at AS createdAt, started_at AS startedAt,
    finished_at AS finishedAt, duration_ms AS durationMs, owner, owner_seen_at AS ownerSeenAt, activity
  FROM run
  CROSS JOIN prompt_version ON prompt_version.id = run.prompt_version_id
  CROSS JOIN prompt ON prompt.id = prompt_version.prompt_id
   LEFT JOIN study_run ON study_run.run_id = run.id`

interface TaskRow extends Omit<TaskRecord, 'outcomes' | 'usage'>, Usage {
  readonly runId: number
  readonly correct: number
  readonly wrong: number
  readonly partial: number
  readonly noAnswer: number
  readonly truncated: number
  readonly refused: number
  readonly error: number
}

const TASKS = `SELECT run_id AS runId, task, items, attempts, correct, wrong, partial, no_answer AS noAnswer,
    truncated, refused, error, credit, scored_items AS scoredItems, item_mean_sum AS itemMeanSum,
    item_mean_sq_sum AS itemMeanSquareSum, input_tokens AS inputTokens, output_tokens AS outputTokens,
    reasoning_tokens AS reasoningTokens, cost_usd AS costUsd, exemplar_source AS exemplarSource,
    exemplar_set AS exemplarSet, shots
  FROM run_task`

/** Every run that is not deleted, newest first, with its summary as a judgement makes it. */
export function listRuns(store: Store, judgement: Judgement = 'machine'): RunRecord[] {
  const rows = statement<[], RunRow>(store, `${RUNS} WHERE run.deleted_at IS NULL ORDER BY run.id DESC`).all()
  const tasks = Map.groupBy(statement<[], TaskRow>(store, TASKS).all(), (row) => row.runId)
  const judged = listJudgedDifferences(store, judgement, null)
  return rows.map((row) => parseRun(row, tasks.get(row.id) ?? [], judgement, judged.get(row.id)))
}

/** Every run that is deleted and can still be had back, the one deleted last first. */
export function listDeletedRuns(store: Store): { readonly run: RunRecord; readonly deletedAt: string }[] {
  const rows = statement<[], RunRow & { readonly deletedAt: string }>(
    store,
    `${RUNS.replace('SELECT ', 'SELECT deleted_at AS deletedAt, ')}
      WHERE run.deleted_at IS NOT NULL ORDER BY run.deleted_at DESC, run.id DESC`,
  ).all()
  return rows.map(({ deletedAt, ...row }) => {
    const tasks = statement<[number], TaskRow>(store, `${TASKS} WHERE run_id = ?`).all(row.id)
    return { run: parseRun(row, tasks, 'machine', undefined), deletedAt }
  })
}

/** Null for a deleted run too. */
export function findRun(store: Store, id: number, judgement: Judgement = 'machine'): RunRecord | null {
  const row = statement<[number], RunRow>(store, `${RUNS} WHERE run.id = ? AND run.deleted_at IS NULL`).get(
    id,
  )
  if (!row) return null
  const tasks = statement<[number], TaskRow>(store, `${TASKS} WHERE run_id = ?`).all(id)
  return parseRun(row, tasks, judgement, listJudgedDifferences(store, judgement, id).get(id))
}

/** What of a run can change besides its figures, for every run that is not deleted. Reads no summaries. */
export interface RunState {
  readonly id: number
  readonly status: RunStatus
  readonly owner: string | null
  readonly label: string | null
  readonly extractorVersion: number
  readonly finishedAt: string | null
}

export function listRunStates(store: Store): RunState[] {
  return statement<[], RunState>(
    store,
    `SELECT id, status, owner, label, extractor_version AS extractorVersion, finished_at AS finishedAt
       FROM run WHERE deleted_at IS NULL`,
  ).all()
}

function parseRun(
  row: RunRow,
  tasks: readonly TaskRow[],
  judgement: Judgement,
  judged: ReadonlyMap<string, JudgedDifference> | undefined,
): RunRecord {
  const { promptName, promptVersion, promptHash, promptKind, promptContent, studyId, variant, ...columns } =
    row
  return {
    ...columns,
    model: fromJson(row.model),
    prompt: {
      name: promptName,
      version: promptVersion,
      hash: promptHash,
      kind: promptKind,
      content: fromJson(promptContent),
    },
    study: studyId === null || variant === null ? null : { id: studyId, variant },
    sampling: fromJson(row.sampling),
    selection: fromJson(row.selection),
    activity: row.activity === null ? null : fromJson(row.activity),
    judgement,
    tasks: tasks.map((task) => addDifference(parseTask(task), judged?.get(task.task))),
  }
}

function addDifference(task: TaskRecord, difference: JudgedDifference | undefined): TaskRecord {
  if (!difference) return task
  const outcomes = { ...task.outcomes }
  for (const outcome of OUTCOMES) outcomes[outcome] += difference.outcomes[outcome]
  return {
    ...task,
    outcomes,
    credit: task.credit + difference.credit,
    scoredItems: task.scoredItems + difference.scoredItems,
    itemMeanSum: task.itemMeanSum + difference.itemMeanSum,
    itemMeanSquareSum: task.itemMeanSquareSum + difference.itemMeanSquareSum,
  }
}

function parseTask(row: TaskRow): TaskRecord {
  const { runId: _, correct, wrong, partial, noAnswer, truncated, refused, error, ...columns } = row
  const { inputTokens, outputTokens, reasoningTokens, ...rest } = columns
  return {
    ...rest,
    outcomes: { correct, wrong, partial, 'no-answer': noAnswer, truncated, refused, error },
    usage: { inputTokens, outputTokens, reasoningTokens },
  }
}
