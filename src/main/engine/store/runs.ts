import type { Benchmark, Split } from '#shared/domain/benchmark.ts'
import type { Format } from '#shared/domain/format.ts'
import type { ExemplarSource } from '#shared/domain/item.ts'
import type { Model } from '#shared/domain/model.ts'
import type { Message, PromptStyle } from '#shared/domain/prompt.ts'
import type { Method, Sampling } from '#shared/domain/run.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { unindexResponses } from './full-text.ts'
import { fromJson } from './json.ts'
import { dropUnusedTexts, putText, readText } from './texts.ts'

/** Which items a run asks. */
export interface Selection {
  /** null: all. */
  readonly tasks: readonly string[] | null
  readonly limit: number | null
  readonly split: Split
}

export interface TaskPlan {
  readonly task: string
  /** What every item of the task is asked after. */
  readonly prefix: readonly Message[]
  /** null: zero-shot. */
  readonly exemplarSource: ExemplarSource | null
  readonly exemplarSet: string | null
  readonly shots: number
  /** In the order they are to be asked. */
  readonly itemIds: readonly number[]
}

export interface RunPlan {
  readonly label: string | null
  readonly model: Model
  readonly benchmark: Benchmark
  readonly format: Format
  readonly method: Method
  readonly promptVersionId: number
  readonly promptStyle: PromptStyle
  readonly sampling: Sampling
  readonly selection: Selection
  readonly concurrency: number
  readonly extractorVersion: number
  readonly tasks: readonly TaskPlan[]
}

/** Writes a run with one pending attempt for each item and sample, to be asked in that order. Returns its id. */
export function createRun(store: Store, plan: RunPlan, now: Date): number {
  return inTransaction(store, () => {
    const runId = insertRun(store, plan, now)
    for (const task of plan.tasks) {
      insertTask(store, runId, task, plan.sampling.samples)
      insertAttempts(store, runId, task.itemIds, plan.sampling.samples)
    }
    return runId
  })
}

function insertRun(store: Store, plan: RunPlan, now: Date): number {
  const { tasks: _, model, sampling, selection, ...columns } = plan
  return statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO run (label, status, model_name, model, benchmark, format, method, prompt_version_id,
                      prompt_style, sampling, selection, concurrency, extractor_version, created_at)
     VALUES (@label, 'interrupted', @modelName, @model, @benchmark, @format, @method, @promptVersionId,
             @promptStyle, @sampling, @selection, @concurrency, @extractorVersion, @createdAt)`,
  ).run({
    ...columns,
    modelName: model.name,
    model: JSON.stringify(model),
    sampling: JSON.stringify(sampling),
    selection: JSON.stringify(selection),
    createdAt: now.toISOString(),
  }).rowId
}

function insertTask(store: Store, runId: number, plan: TaskPlan, samples: number): void {
  const { task, exemplarSource, exemplarSet, shots } = plan
  const items = plan.itemIds.length
  const prefixTextId = putText(store, JSON.stringify(plan.prefix))
  statement<[Record<string, string | number | null>]>(
    store,
    `INSERT INTO run_task (run_id, task, prefix_text_id, exemplar_source, exemplar_set, shots, items, attempts)
     VALUES (@runId, @task, @prefixTextId, @exemplarSource, @exemplarSet, @shots, @items, @attempts)`,
  ).run({ runId, task, prefixTextId, exemplarSource, exemplarSet, shots, items, attempts: items * samples })
}

function insertAttempts(store: Store, runId: number, itemIds: readonly number[], samples: number): void {
  const insert = statement<[number, number, number]>(
    store,
    `INSERT INTO attempt (run_id, item_id, sample, status) VALUES (?, ?, ?, 'pending')`,
  )
  for (const itemId of itemIds) {
    for (let sample = 0; sample < samples; sample++) insert.run(runId, itemId, sample)
  }
}

/** What the items of each task are asked after, by task. */
export function listTaskPrefixes(store: Store, runId: number): Map<string, Message[]> {
  const rows = statement<[number], { task: string; textId: number }>(
    store,
    'SELECT task, prefix_text_id AS textId FROM run_task WHERE run_id = ?',
  ).all(runId)
  return new Map(rows.map(({ task, textId }) => [task, fromJson<Message[]>(readText(store, textId))]))
}

export function setConcurrency(store: Store, id: number, concurrency: number): void {
  inTransaction(store, () => {
    statement<[number, number]>(store, 'UPDATE run SET concurrency = ? WHERE id = ?').run(concurrency, id)
  })
}

export function setLabel(store: Store, id: number, label: string | null): void {
  inTransaction(store, () => {
    statement<[string | null, number]>(store, 'UPDATE run SET label = ? WHERE id = ?').run(label, id)
  })
}

/** Hides a run that nobody carries out. False where there is none of that number, or it is hidden already. */
export function hideRun(store: Store, id: number, now: Date): boolean {
  return inTransaction(
    store,
    () =>
      statement<[string, number]>(
        store,
        'UPDATE run SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL AND owner IS NULL',
      ).run(now.toISOString(), id).changes === 1,
  )
}

/** Takes back {@link hideRun}. False where no run of that number is hidden. */
export function showRun(store: Store, id: number): boolean {
  return inTransaction(
    store,
    () =>
      statement<[number]>(
        store,
        'UPDATE run SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL',
      ).run(id).changes === 1,
  )
}

/** Deletes the runs that were hidden before then, for good. */
export function purgeRuns(store: Store, before: Date): void {
  const runs = statement<[string], { id: number }>(
    store,
    'SELECT id FROM run WHERE deleted_at IS NOT NULL AND deleted_at < ?',
  ).all(before.toISOString())
  for (const { id } of runs) deleteRun(store, id)
}

/** Ends a run that nobody carries out, another way than it had ended. False where somebody does. */
export function setEnded(store: Store, id: number, status: 'paused' | 'cancelled', now: Date): boolean {
  return inTransaction(
    store,
    () =>
      statement<[string, string, number]>(
        store,
        `UPDATE run SET status = ?, stop_reason = NULL, stop_cause = NULL, finished_at = ?
          WHERE id = ? AND owner IS NULL`,
      ).run(status, now.toISOString(), id).changes === 1,
  )
}

/** Deletes a run with all that was asked and answered in it, save texts that other runs share. */
export function deleteRun(store: Store, id: number): void {
  inTransaction(store, () => {
    const texts = statement<[{ id: number }], { id: number | null }>(
      store,
      `SELECT prefix_text_id AS id FROM run_task WHERE run_id = @id
       UNION SELECT ask_text_id FROM attempt WHERE run_id = @id
       UNION SELECT text_id FROM attempt JOIN response ON attempt_id = attempt.id WHERE run_id = @id
       UNION SELECT thinking_text_id FROM attempt JOIN response ON attempt_id = attempt.id WHERE run_id = @id`,
    ).all({ id })
    unindexResponses(store, id)
    statement<[number]>(store, 'DELETE FROM run WHERE id = ?').run(id)
    dropUnusedTexts(
      store,
      texts.flatMap((text) => text.id ?? []),
    )
  })
}
