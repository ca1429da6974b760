import type { ScoredOutcome } from '#shared/domain/outcome.ts'
import type { Variant } from '#shared/domain/variant.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'

/** Runs made to be looked at together. */
export interface StudyRecord {
  readonly id: number
  readonly label: string | null
  /** As it was asked for; parsed by whoever reads it. */
  readonly request: unknown
  readonly createdAt: string
  /** Those that are not deleted, in the order they were planned. */
  readonly runs: readonly StudyRun[]
}

export interface StudyRun {
  readonly runId: number
  readonly variant: Variant
}

export function insertStudy(
  store: Store,
  study: { readonly label: string | null; readonly request: unknown },
  runs: readonly StudyRun[],
  now: Date,
): number {
  return inTransaction(store, () => {
    const { rowId } = statement<[string | null, string, string]>(
      store,
      'INSERT INTO study (label, request, created_at) VALUES (?, ?, ?)',
    ).run(study.label, JSON.stringify(study.request), now.toISOString())
    const insert = statement<[number, number, number, string]>(
      store,
      'INSERT INTO study_run (run_id, study_id, ordinal, variant) VALUES (?, ?, ?, ?)',
    )
    for (const [ordinal, { runId, variant }] of runs.entries())
      insert.run(runId, rowId, ordinal, JSON.stringify(variant))
    return rowId
  })
}

const STUDIES = 'SELECT id, label, request, created_at AS createdAt FROM study'
type StudyRow = Omit<StudyRecord, 'request' | 'runs'> & { readonly request: string }

/** Newest first. */
export function listStudies(store: Store): StudyRecord[] {
  return statement<[], StudyRow>(store, `${STUDIES} ORDER BY id DESC`)
    .all()
    .map((row) => withRuns(store, row))
}

export function findStudy(store: Store, id: number): StudyRecord | null {
  const row = statement<[number], StudyRow>(store, `${STUDIES} WHERE id = ?`).get(id)
  return row ? withRuns(store, row) : null
}

function withRuns(store: Store, row: StudyRow): StudyRecord {
  const runs = statement<[number], { runId: number; variant: string }>(
    store,
    `SELECT study_run.run_id AS runId, study_run.variant FROM study_run
      CROSS JOIN run ON run.id = study_run.run_id
      WHERE study_run.study_id = ? AND run.deleted_at IS NULL ORDER BY study_run.ordinal`,
  ).all(row.id)
  return {
    ...row,
    request: fromJson<unknown>(row.request),
    runs: runs.map(({ runId, variant }) => ({
      runId,
      variant: { ...fromJson<Omit<Variant, 'change'>>(variant), change: changeOf(variant) },
    })),
  }
}

/** Null in a study that was made before it was kept. */
const changeOf = (variant: string): Variant['change'] =>
  fromJson<{ readonly change?: Variant['change'] }>(variant).change ?? null

/** False where there is none; its runs stay. */
export function deleteStudy(store: Store, id: number): boolean {
  return statement<[number]>(store, 'DELETE FROM study WHERE id = ?').run(id).changes === 1
}

/** What a run answered to an item the first time it was asked. */
export interface ItemAnswer {
  readonly itemId: number
  readonly attemptId: number
  readonly outcome: ScoredOutcome
  readonly credit: number
  readonly answer: string | null
  readonly canonical: string | null
}

export function listItemAnswers(store: Store, runId: number): ItemAnswer[] {
  return statement<[number], ItemAnswer>(
    store,
    `SELECT attempt.item_id AS itemId, attempt.id AS attemptId, score.outcome, score.credit, score.answer,
            score.canonical
       FROM attempt
      CROSS JOIN score ON score.attempt_id = attempt.id
      WHERE attempt.run_id = ? AND attempt.sample = 0
      ORDER BY attempt.id`,
  ).all(runId)
}
