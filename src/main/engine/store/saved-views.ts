import type { BoardView } from '#shared/contract/board-view.ts'
import { inTransaction, type Store, statement } from './connection.ts'
import { fromJson } from './json.ts'

export interface SavedView {
  readonly name: string
  /** As it was saved; a newer version may know more settings. */
  readonly view: unknown
  readonly savedAt: string
}

/** The saved views, by name. */
export function listSavedViews(store: Store): SavedView[] {
  return statement<[], { name: string; view: string; savedAt: string }>(
    store,
    'SELECT name, view, saved_at AS savedAt FROM saved_view ORDER BY name',
  )
    .all()
    .map((row) => ({ ...row, view: fromJson(row.view) }))
}

/** Saves a view under its name, in the place of one that had it. */
export function saveView(store: Store, name: string, view: BoardView, now: Date): void {
  inTransaction(store, () =>
    statement<[string, string, string]>(
      store,
      `INSERT INTO saved_view (name, view, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET view = excluded.view, saved_at = excluded.saved_at`,
    ).run(name, JSON.stringify(view), now.toISOString()),
  )
}

/** False where there was none of that name. */
export function deleteView(store: Store, name: string): boolean {
  return inTransaction(
    store,
    () => statement<[string]>(store, 'DELETE FROM saved_view WHERE name = ?').run(name).changes === 1,
  )
}
