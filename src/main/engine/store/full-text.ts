import { inTransaction, type Store, statement } from './connection.ts'
import { readText } from './texts.ts'

/** Makes an item findable by its question, options and gold answer. */
export function indexItem(
  store: Store,
  itemId: number,
  item: { question: string; options: readonly string[] | null; gold: string },
): void {
  const question = item.options === null ? item.question : [item.question, ...item.options].join('\n')
  statement<[number, string, string]>(
    store,
    'INSERT INTO item_fts (rowid, question, gold) VALUES (?, ?, ?)',
  ).run(itemId, question, item.gold)
}

/**
 * Makes the responses of a run findable by their text and the answer extracted from it. Left until somebody
 * searches the run: one by one, in the commit of each response, it would take as long as all the rest of it.
 */
function indexResponses(store: Store, runId: number): void {
  const missing = statement<[number], { attemptId: number; textId: number; answer: string | null }>(
    store,
    `SELECT attempt.id AS attemptId, response.text_id AS textId, score.answer
       FROM attempt
      CROSS JOIN response ON response.attempt_id = attempt.id
      CROSS JOIN score ON score.attempt_id = attempt.id
      WHERE attempt.run_id = ?
        AND NOT EXISTS (SELECT 1 FROM response_fts WHERE response_fts.rowid = attempt.id)`,
  ).all(runId)
  if (missing.length === 0) return
  // “Or replace”, as another process may be searching the same run for the first time too.
  const insert = statement<[number, string, string | null]>(
    store,
    'INSERT OR REPLACE INTO response_fts (rowid, response, answer) VALUES (?, ?, ?)',
  )
  inTransaction(store, () => {
    for (const { attemptId, textId, answer } of missing)
      insert.run(attemptId, readText(store, textId), answer)
  })
}

/** Forgets what was indexed of a response, so that the next search reads it anew. */
export function unindexResponse(store: Store, attemptId: number): void {
  statement<[number]>(store, 'DELETE FROM response_fts WHERE rowid = ?').run(attemptId)
}

export function unindexResponses(store: Store, runId: number): void {
  statement<[number]>(
    store,
    'DELETE FROM response_fts WHERE rowid IN (SELECT id FROM attempt WHERE run_id = ?)',
  ).run(runId)
}

/**
 * Attempts of a run in which every word of `text` occurs, be it in the item or in the response; null where
 * `text` is blank. Words are whole and in any case; signs without a letter or digit cannot be searched for and
 * are passed over, unless there is nothing else.
 */
export function findAttemptsWithText(store: Store, runId: number, text: string): Set<number> | null {
  const words = splitWords(text)
  if (words.length === 0) return null
  indexResponses(store, runId)
  const searchable = words.filter((word) => /[\p{L}\p{N}]/u.test(word))
  const [first, ...rest] = searchable.map((word) => findAttemptsWithWord(store, runId, word))
  return new Set([...(first ?? [])].filter((id) => rest.every((found) => found.has(id))))
}

function splitWords(text: string): string[] {
  // SQLite ends a query at a NUL, which would leave its quotes open.
  return text.split(/[\s\0]+/u).filter((word) => word !== '')
}

function findAttemptsWithWord(store: Store, runId: number, word: string): Set<number> {
  const rows = statement<[{ runId: number; phrase: string }], { id: number }>(
    store,
    `SELECT id FROM attempt
      WHERE run_id = @runId
        AND (item_id IN (SELECT rowid FROM item_fts WHERE item_fts MATCH @phrase)
          OR id IN (SELECT rowid FROM response_fts
                     WHERE response_fts MATCH @phrase
                       AND rowid BETWEEN (SELECT MIN(id) FROM attempt WHERE run_id = @runId)
                                     AND (SELECT MAX(id) FROM attempt WHERE run_id = @runId)))`,
  ).all({ runId, phrase: quotePhrase(word) })
  return new Set(rows.map((row) => row.id))
}

/** A word as an FTS5 string, in which nothing but the quote itself has a meaning. */
function quotePhrase(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
