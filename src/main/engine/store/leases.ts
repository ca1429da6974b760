import { noRun } from '#shared/domain/missing.ts'
import type { PutDown, RunActivity, RunStatus, StopCause } from '#shared/domain/run.ts'
import { inTransaction, type Store, statement } from './connection.ts'

/**
 * Makes `owner` the one process that carries the run out, or has it in its queue. False where another does that
 * `isGone` does not give up; `isGone` is told when that one was last seen.
 */
export function claimRun(
  store: Store,
  id: number,
  owner: string,
  now: Date,
  isGone: (owner: string, seenAt: Date) => boolean,
  status: 'running' | 'queued' = 'running',
): boolean {
  return inTransaction(store, () => {
    const run = statement<[number], { owner: string | null; seenAt: string | null }>(
      store,
      'SELECT owner, owner_seen_at AS seenAt FROM run WHERE id = ? AND deleted_at IS NULL',
    ).get(id)
    if (!run) throw noRun(id)
    if (run.owner !== null && !isGone(run.owner, new Date(run.seenAt ?? 0))) return false
    statement<[{ id: number; owner: string; at: string; status: string }]>(
      store,
      `UPDATE run SET status = @status, owner = @owner, owner_seen_at = @at, finished_at = NULL,
              started_at = IIF(@status = 'running', COALESCE(started_at, @at), started_at),
              stop_reason = NULL, stop_cause = NULL, searchable = 0, activity = NULL,
              asked_to = IIF(owner = @owner, asked_to, NULL)
        WHERE id = @id`,
    ).run({ id, owner, at: now.toISOString(), status })
    return true
  })
}

/** Whether the run is `owner`'s: true of a transaction to its end, so to be asked inside the one that relies on it. */
export function isRunOwner(store: Store, id: number, owner: string): boolean {
  return (
    statement<[number, string], { id: number }>(store, 'SELECT id FROM run WHERE id = ? AND owner = ?').get(
      id,
      owner,
    ) !== undefined
  )
}

/**
 * A sign of life of the owner, who has run for `ranForMs` since the last one and is doing `activity`: what a killed
 * process had counted by then is kept, and other processes can tell what it does. False, and nothing written, where
 * the run is no longer its own.
 */
export function touchRun(
  store: Store,
  id: number,
  owner: string,
  { ranForMs, activity }: { ranForMs: number; activity: RunActivity | null },
  now: Date,
): boolean {
  return inTransaction(
    store,
    () =>
      statement<[string, number, string | null, number, string]>(
        store,
        'UPDATE run SET owner_seen_at = ?, duration_ms = duration_ms + ?, activity = ? WHERE id = ? AND owner = ?',
      ).run(now.toISOString(), Math.round(ranForMs), activity && JSON.stringify(activity), id, owner)
        .changes === 1,
  )
}

/** Asks the owner to put the run down; null takes that back. False where the run is not its own. */
export function askOwner(store: Store, id: number, owner: string, askedTo: PutDown | null): boolean {
  return inTransaction(
    store,
    () =>
      statement<[string | null, number, string]>(
        store,
        'UPDATE run SET asked_to = ? WHERE id = ? AND owner = ?',
      ).run(askedTo, id, owner).changes === 1,
  )
}

/** What the owner of a run is asked and has not taken up yet; null for nothing, or where the run is not its own. */
export function readAsked(store: Store, id: number, owner: string): PutDown | null {
  const row = statement<[number, string], { askedTo: PutDown | null }>(
    store,
    'SELECT asked_to AS askedTo FROM run WHERE id = ? AND owner = ?',
  ).get(id, owner)
  return row?.askedTo ?? null
}

/** Takes up what other processes ask of the owner. Writes only where there is something. */
export function takeAsked(store: Store, owner: string): { readonly id: number; readonly askedTo: PutDown }[] {
  const readAll = () =>
    statement<[string], { id: number; askedTo: PutDown }>(
      store,
      'SELECT id, asked_to AS askedTo FROM run WHERE owner = ? AND asked_to IS NOT NULL',
    ).all(owner)
  if (readAll().length === 0) return []
  // Read anew where nobody else can write: what is asked in between would be wiped out unheard.
  return inTransaction(store, () => {
    const asked = readAll()
    statement<[string]>(store, 'UPDATE run SET asked_to = NULL WHERE owner = ? AND asked_to IS NOT NULL').run(
      owner,
    )
    return asked
  })
}

/** Ends the owner's hold on the run; `ranForMs` is since its last sign of life. False, and nothing written, where it is no longer its own. */
export function releaseRun(
  store: Store,
  id: number,
  owner: string,
  end: { status: RunStatus; stopReason: string | null; stopCause?: StopCause | null; ranForMs: number },
  now: Date,
): boolean {
  return inTransaction(
    store,
    () =>
      statement<[Record<string, string | number | null>]>(
        store,
        `UPDATE run SET status = @status, stop_reason = @stopReason, stop_cause = @stopCause, duration_ms = duration_ms + @ranForMs,
                owner = NULL, owner_seen_at = NULL, asked_to = NULL, activity = NULL, finished_at = @at
          WHERE id = @id AND owner = @owner`,
      ).run({ stopCause: null, ...end, ranForMs: Math.round(end.ranForMs), id, owner, at: now.toISOString() })
        .changes === 1,
  )
}
