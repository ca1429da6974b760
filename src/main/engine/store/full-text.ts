import { type SearchedPart, splitSearch } from '#shared/domain/search-text.ts'
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

/** Runs with responses that a search would first have to index, newest first; not those under way. */
export function listUnsearchableRuns(store: Store): number[] {
  return statement<[], { id: number }>(
    store,
    'SELECT id FROM run WHERE searchable = 0 AND owner IS NULL AND deleted_at IS NULL ORDER BY id DESC',
  )
    .all()
    .map(({ id }) => id)
}

/**
 * Makes some responses of a run findable by their text and the answer extracted from it: at most `limit` of those
 * after the attempt `after`. Returns the attempt to go on after; null when all are, which is then remembered of a run
 * that is not under way. Not in the commit of each response, where it would take as long as all the rest of it.
 */
export function indexResponses(store: Store, runId: number, after: number, limit: number): number | null {
  return inTransaction(store, () => {
    const missing = statement<
      [number, number, number],
      { attemptId: number; textId: number; answer: string | null }
    >(
      store,
      `SELECT attempt.id AS attemptId, response.text_id AS textId, score.answer
         FROM attempt
        CROSS JOIN response ON response.attempt_id = attempt.id
        CROSS JOIN score ON score.attempt_id = attempt.id
        WHERE attempt.run_id = ? AND attempt.id > ?
          AND NOT EXISTS (SELECT 1 FROM response_fts WHERE response_fts.rowid = attempt.id)
        ORDER BY attempt.id LIMIT ?`,
    ).all(runId, after, limit)
    const insert = statement<[number, string, string | null]>(
      store,
      'INSERT INTO response_fts (rowid, response, answer) VALUES (?, ?, ?)',
    )
    for (const { attemptId, textId, answer } of missing)
      insert.run(attemptId, readText(store, textId), answer)
    const last = missing.at(-1)
    if (last && missing.length === limit) return last.attemptId
    statement<[number]>(store, 'UPDATE run SET searchable = 1 WHERE id = ? AND owner IS NULL').run(runId)
    return null
  })
}

function indexAllResponses(store: Store, runId: number): void {
  const run = statement<[number], { searchable: number }>(
    store,
    'SELECT searchable FROM run WHERE id = ?',
  ).get(runId)
  if (run?.searchable === 0) indexResponses(store, runId, 0, Number.MAX_SAFE_INTEGER)
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

/** A condition on `attempt`, whose run it does not ask for again. */
export interface TextCondition {
  readonly sql: string
  readonly params: readonly (string | number)[]
}

/**
 * That every part of `text` occurs in an attempt of the run, be it in the item or in the response; null where `text` is
 * blank. What its parts are, and that the last may be the beginning of a word, is {@link splitSearch}'s to say. Words are
 * found in any case; signs without a letter or digit cannot be searched for and are passed over, unless there is nothing
 * else. A last word that is common in the run, or in another that it is `compared` with, is meant as it stands.
 */
export function textCondition(
  store: Store,
  runId: number,
  text: string,
  compared: readonly number[] = [runId],
): TextCondition | null {
  const parts = splitSearch(text)
  if (parts.length === 0) return null
  for (const id of compared) indexAllResponses(store, id)
  const searchable = parts
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
    .slice(0, MOST_PARTS)
    .map(beginningOf)
  if (searchable.length === 0) return { sql: '0', params: [] }
  const extent = extentOf(store, runId)
  const isCommonHere = (words: string): boolean =>
    compared.some((id) => isCommon(store, words, extentOf(store, id)))
  return {
    sql: searchable.map(() => CONTAINS_PART).join(' AND '),
    params: searchable.flatMap(({ words, isBeginning }) => {
      const phrase = writePhrase({ words, isBeginning: isBeginning && !isCommonHere(words) })
      return [phrase, phrase, extent.first, extent.last]
    }),
  }
}

/** Where the responses of a run lie in the index. */
interface Extent {
  readonly first: number
  readonly last: number
  readonly attempts: number
}

const extentOf = (store: Store, runId: number): Extent =>
  statement<[number], Extent>(
    store,
    `SELECT IFNULL(MIN(id), 0) AS first, IFNULL(MAX(id), 0) AS last, COUNT(*) AS attempts
     FROM attempt WHERE run_id = ?`,
  ).get(runId) ?? { first: 0, last: 0, attempts: 0 }

/** A share of a run's responses, and so many at least. */
const COMMON_SHARE = 0.25
const LEAST_COMMON = 5

/**
 * Whether so many responses of the run hold it as it stands. What begins like “the” would be gathered from the responses
 * of all runs, which takes longer than any other search; and who types it does not look for “theory”.
 */
function isCommon(store: Store, words: string, { first, last, attempts }: Extent): boolean {
  const enough = Math.max(LEAST_COMMON, Math.ceil(attempts * COMMON_SHARE))
  const held = statement<[string, number, number, number], { count: number }>(
    store,
    `SELECT COUNT(*) AS count FROM (
       SELECT 1 FROM response_fts WHERE response_fts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)`,
  ).get(writePhrase({ words, isBeginning: false }), first, last, enough)
  return held !== undefined && held.count >= enough
}

/** The attempts of a run that {@link textCondition} holds for; null where `text` is blank. */
export function findAttemptsWithText(
  store: Store,
  runId: number,
  text: string,
  compared: readonly number[],
): number[] | null {
  const condition = textCondition(store, runId, text, compared)
  if (!condition) return null
  return statement<(string | number)[], { id: number }>(
    store,
    `SELECT attempt.id FROM attempt WHERE attempt.run_id = ? AND ${condition.sql}`,
  )
    .all(runId, ...condition.params)
    .map(({ id }) => id)
}

/** SQLite takes no expression that is much deeper; a text that long is found by its first words. */
const MOST_PARTS = 50

/** Letters. A phrase that goes on, as a pasted response may in quotes, takes time by the square of its words. */
const LONGEST_PART = 500

const beginningOf = (part: SearchedPart): SearchedPart =>
  part.words.length > LONGEST_PART ? { words: part.words.slice(0, LONGEST_PART), isBeginning: true } : part

/** The index holds the responses of all runs: those of one lie between its first attempt and its last. */
const CONTAINS_PART = `(attempt.item_id IN (SELECT rowid FROM item_fts WHERE item_fts MATCH ?)
  OR attempt.id IN (SELECT rowid FROM response_fts WHERE response_fts MATCH ? AND rowid BETWEEN ? AND ?))`

/** As an FTS5 string, in which nothing but a quote has a meaning, and a part has none; a beginning has a star behind it. */
function writePhrase({ words, isBeginning }: SearchedPart): string {
  return `"${words}"${isBeginning ? ' *' : ''}`
}
