import type { Attempt, DisputedItem, Remark } from '#shared/contract/views.ts'
import { noAttempt } from '#shared/domain/missing.ts'
import type { Overruling } from '#shared/domain/outcome.ts'
import { Problem } from '#shared/domain/problem.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { recountJudged } from './judged-summary.ts'

interface AttemptPlace {
  readonly runId: number
  readonly itemId: number
  readonly task: string
  readonly isScored: number
}

interface MarkRow {
  readonly flagged: number
  readonly overruled: Overruling | null
  readonly overruleNote: string | null
  readonly overruledBy: string | null
  readonly overruledAt: string | null
  readonly note: string | null
  readonly notedBy: string | null
  readonly notedAt: string | null
}

/** Puts a person's outcome beside the machine's, or takes it back; the run's judged summaries follow at once. */
export function overruleAttempt(
  store: Store,
  attemptId: number,
  outcome: Overruling | null,
  { note, by, at }: Remark,
): void {
  inTransaction(store, () => {
    const place = findPlace(store, attemptId)
    if (place.isScored === 0)
      throw new Problem('conflict', 'an attempt without a score cannot be overruled', {
        hint: 'wait until it is answered, or ask it again',
        detail: { kind: 'attempt-not-scored' },
      })
    ensureMark(store, attemptId, place)
    statement<[Record<string, string | number | null>]>(
      store,
      `UPDATE attempt_mark SET overruled = @outcome, overrule_note = @note, overruled_by = @by, overruled_at = @at
        WHERE attempt_id = @attemptId`,
    ).run(
      outcome === null
        ? { attemptId, outcome, note: null, by: null, at: null }
        : { attemptId, outcome, note, by, at },
    )
    dropEmptyMark(store, attemptId)
    recountJudged(store, place.runId, place.task)
  })
}

export function flagAttempt(store: Store, attemptId: number, flagged: boolean): void {
  inTransaction(store, () => {
    ensureMark(store, attemptId, findPlace(store, attemptId))
    statement<[number, number]>(store, 'UPDATE attempt_mark SET flagged = ? WHERE attempt_id = ?').run(
      flagged ? 1 : 0,
      attemptId,
    )
    dropEmptyMark(store, attemptId)
  })
}

/** Leaves a note on an attempt in place of the one it had; an empty one takes it away. */
export function noteAttempt(store: Store, attemptId: number, { note, by, at }: Remark): void {
  inTransaction(store, () => {
    ensureMark(store, attemptId, findPlace(store, attemptId))
    statement<[Record<string, string | number | null>]>(
      store,
      'UPDATE attempt_mark SET note = @note, noted_by = @by, noted_at = @at WHERE attempt_id = @attemptId',
    ).run(note === '' ? { attemptId, note: null, by: null, at: null } : { attemptId, note, by, at })
    dropEmptyMark(store, attemptId)
  })
}

/** Disputes the gold answer of an attempt's item (null: takes that back), in every run that asks it. */
export function disputeItem(store: Store, attemptId: number, remark: Remark | null): void {
  inTransaction(store, () => {
    const { itemId, task } = findPlace(store, attemptId)
    if (remark === null) statement<[number]>(store, 'DELETE FROM dispute WHERE item_id = ?').run(itemId)
    else
      statement<[Remark & { itemId: number }]>(
        store,
        `INSERT OR REPLACE INTO dispute (item_id, note, disputed_by, disputed_at)
         VALUES (@itemId, @note, @by, @at)`,
      ).run({ ...remark, itemId })
    const runs = statement<[string, number], { id: number }>(
      store,
      `SELECT run_task.run_id AS id FROM run_task
        CROSS JOIN attempt ON attempt.run_id = run_task.run_id
        WHERE run_task.task = ? AND attempt.item_id = ? GROUP BY run_task.run_id`,
    ).all(task, itemId)
    for (const { id } of runs) recountJudged(store, id, task)
  })
}

export function listDisputedItems(store: Store): DisputedItem[] {
  return statement<[], DisputedItem>(
    store,
    `SELECT item.hash AS itemHash, item.benchmark, item.task, item.ordinal, item.question, item.gold, dispute.note,
            dispute.disputed_by AS "by", dispute.disputed_at AS at
       FROM dispute CROSS JOIN item ON item.id = dispute.item_id
      ORDER BY item.benchmark, item.task, item.ordinal`,
  ).all()
}

/** How many of a run's attempts carry what people left. */
export function countMarks(
  store: Store,
  runId: number,
): { overruled: number; flagged: number; noted: number; disputedItems: number } {
  const marks = statement<[number], { overruled: number; flagged: number; noted: number }>(
    store,
    `SELECT COUNT(overruled) AS overruled, COALESCE(SUM(flagged), 0) AS flagged, COUNT(note) AS noted
       FROM attempt_mark WHERE run_id = ?`,
  ).get(runId)
  const disputed = statement<[number], { items: number }>(
    store,
    `SELECT COUNT(*) AS items FROM dispute
      WHERE EXISTS (SELECT 1 FROM attempt WHERE attempt.run_id = ? AND attempt.item_id = dispute.item_id)`,
  ).get(runId)
  if (!marks || !disputed) throw new Error('counting returned no row')
  return { ...marks, disputedItems: disputed.items }
}

export function readMarks(store: Store, attemptId: number): Attempt['marks'] {
  const row = statement<[number], MarkRow>(
    store,
    `SELECT flagged, overruled, overrule_note AS overruleNote, overruled_by AS overruledBy,
            overruled_at AS overruledAt, note, noted_by AS notedBy, noted_at AS notedAt
       FROM attempt_mark WHERE attempt_id = ?`,
  ).get(attemptId)
  if (!row) return { flagged: false, overruled: null, note: null }
  const { overruled, overruleNote, overruledBy, overruledAt, note, notedBy, notedAt } = row
  return {
    flagged: row.flagged === 1,
    overruled:
      overruled === null
        ? null
        : { outcome: overruled, note: overruleNote ?? '', by: overruledBy ?? '', at: overruledAt ?? '' },
    note: note === null ? null : { note, by: notedBy ?? '', at: notedAt ?? '' },
  }
}

export function readDispute(store: Store, itemId: number): Remark | null {
  return (
    statement<[number], Remark>(
      store,
      'SELECT note, disputed_by AS "by", disputed_at AS at FROM dispute WHERE item_id = ?',
    ).get(itemId) ?? null
  )
}

function findPlace(store: Store, attemptId: number): AttemptPlace {
  const place = statement<[number], AttemptPlace>(
    store,
    `SELECT attempt.run_id AS runId, attempt.item_id AS itemId, item.task,
            EXISTS (SELECT 1 FROM score WHERE score.attempt_id = attempt.id) AS isScored
       FROM attempt CROSS JOIN item ON item.id = attempt.item_id WHERE attempt.id = ?`,
  ).get(attemptId)
  if (place) return place
  throw noAttempt(attemptId)
}

function ensureMark(store: Store, attemptId: number, { runId, itemId }: AttemptPlace): void {
  statement<[number, number, number]>(
    store,
    'INSERT INTO attempt_mark (attempt_id, run_id, item_id) VALUES (?, ?, ?) ON CONFLICT (attempt_id) DO NOTHING',
  ).run(attemptId, runId, itemId)
}

function dropEmptyMark(store: Store, attemptId: number): void {
  statement<[number]>(
    store,
    'DELETE FROM attempt_mark WHERE attempt_id = ? AND flagged = 0 AND overruled IS NULL AND note IS NULL',
  ).run(attemptId)
}
