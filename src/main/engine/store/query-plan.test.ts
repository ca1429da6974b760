import { expect, test } from 'vitest'
import { JUDGEMENTS, OUTCOMES } from '#shared/domain/outcome.ts'
import { ITEM_SORT_KEYS } from '#shared/domain/run.ts'
import { databaseOf, statementTexts } from './connection.ts'
import {
  addImported,
  annotatePrompt,
  askOwner,
  claimRun,
  commitAnswer,
  commitFailure,
  commitScores,
  countFigures,
  countMarks,
  deletePrompt,
  deleteRun,
  deleteStudy,
  disputeItem,
  ensurePromptVersion,
  findAttempt,
  findItem,
  findItemsWithText,
  findPromptFacts,
  findRun,
  findStudy,
  firstItems,
  firstShowing,
  flagAttempt,
  hasPromptVersion,
  hideRun,
  insertStudy,
  isRunOwner,
  iterateAttempts,
  iterateResponses,
  listBenchmarkData,
  listDisputedItems,
  listExemplarSets,
  listFigureSources,
  listHeadlineFigures,
  listImportedSets,
  listItemAnswers,
  listItemInOtherRuns,
  listItemResults,
  listModelFigures,
  listPrompts,
  listPromptVersions,
  listReportedModels,
  listReportedSnapshots,
  listResponseMeasures,
  listRunStates,
  listRuns,
  listSamples,
  listStudies,
  listTaskFigures,
  listTasks,
  listUnsearchableRuns,
  loadPublished,
  noteAttempt,
  overruleAttempt,
  placeOfItem,
  purgeRuns,
  queryItems,
  readAsked,
  releaseRun,
  removeImportedSet,
  type Store,
  searchItems,
  selectItems,
  setEnded,
  setLabel,
  showRun,
  storeInfo,
  takeAsked,
  touchRun,
} from './index.ts'
import { answerOf, failureOf, NOON, openAttempt, queryOf, scoreOf, storeWithRun } from './store.fixture.ts'

/** Tables that grow with every response: none may be read from end to end, whatever is asked. */
const LARGE = ['attempt', 'response', 'score', 'attempt_error', 'text', 'item', 'figure']

/**
 * Counting all items, and by task, is what the first two are for: they read an index and not the items. The last
 * holds the headline figures alone, which the board shows every one of; another counts figures without reading one.
 */
const WHOLE_INDEX =
  /^SCAN (item USING COVERING INDEX|figure USING INDEX figure_headline$|figure USING COVERING INDEX figure_by_task$)/

function useEverything(): Store {
  const { store, runId } = storeWithRun({ samples: 2 })
  const first = openAttempt(store, runId, 0)
  const second = openAttempt(store, runId, 1)
  claimRun(store, runId, 'here:1', NOON, () => false)
  commitFailure(store, failureOf(first), NOON)
  commitAnswer(store, answerOf(first, undefined, { thinking: 'Hm.' }), NOON)
  commitFailure(store, failureOf(second), NOON)
  isRunOwner(store, runId, 'here:1')
  touchRun(store, runId, 'here:1', { ranForMs: 1, activity: null }, NOON)
  askOwner(store, runId, 'here:1', 'paused')
  readAsked(store, runId, 'here:1')
  takeAsked(store, 'here:1')
  releaseRun(store, runId, 'here:1', { status: 'incomplete', stopReason: null, ranForMs: 1 }, NOON)
  for (const outcome of [null, ...OUTCOMES]) {
    for (const task of [null, 'navigate']) {
      for (const text of [null, 'start'])
        queryItems(store, queryOf({ runId, outcomes: outcome === null ? [] : [outcome], task, text }))
    }
  }
  const [result] = listItemResults(store, [runId])
  if (result) firstShowing(store, [runId], result.itemId)
  listReportedSnapshots(store, [runId])
  findItemsWithText(store, [runId], 'start')
  const rescored = [...iterateResponses(store, runId)].map(({ attemptId }) => ({
    attemptId,
    score: scoreOf('wrong', { answer: 'No' }),
  }))
  commitScores(store, runId, 2, rescored)
  expect([...iterateAttempts(store, runId)]).toHaveLength(12)
  findAttempt(store, first.attemptId)
  findRun(store, runId)
  listRuns(store)
  listBenchmarkData(store)
  listTasks(store, 'bbh')
  listExemplarSets(store, 'bbh')
  selectItems(store, { benchmark: 'bbh', tasks: ['navigate'], split: 'test' })
  firstItems(store, { benchmark: 'bbh', task: 'navigate', split: 'test', limit: 1 })
  storeInfo(store)
  useFilters(store, runId)
  useJudgements(store, runId, first.attemptId)
  useFigures(store)
  usePrompts(store)
  useStudies(store, runId)
  deleteRun(store, runId)
  return store
}

function useFilters(store: Store, runId: number): void {
  const some = { min: 0, max: 1 }
  const filters = [
    { latencyMs: some, outputTokens: some, reasoningLength: some },
    { disputed: true, flagged: true, overruled: true, noted: true },
    { disputed: false, flagged: false, differsFrom: runId },
    { outcomes: ['wrong' as const, 'error' as const], text: 'start return' },
  ]
  for (const filter of filters) {
    for (const by of ITEM_SORT_KEYS) queryItems(store, queryOf({ runId, ...filter, sort: { by }, offset: 1 }))
    placeOfItem(store, queryOf({ runId, ...filter, sort: { by: 'reasoning-length' } }), 1)
  }
  listResponseMeasures(store, runId)
}

function useJudgements(store: Store, runId: number, attemptId: number): void {
  const remark = { note: 'So.', by: 'me', at: NOON.toISOString() }
  overruleAttempt(store, attemptId, 'correct', remark)
  flagAttempt(store, attemptId, true)
  noteAttempt(store, attemptId, remark)
  disputeItem(store, attemptId, remark)
  countMarks(store, runId)
  listDisputedItems(store)
  listRuns(store, 'judged')
  const [judged] = listItemResults(store, [runId], 'judged')
  if (judged) firstShowing(store, [runId], judged.itemId, 'overruled')
  findRun(store, runId, 'undisputed')
  listSamples(store, attemptId)
  listItemInOtherRuns(store, 'bbh/navigate/test/0', null)
  disputeItem(store, attemptId, null)
  listRunStates(store)
  listUnsearchableRuns(store)
  setLabel(store, runId, 'labelled')
  setEnded(store, runId, 'cancelled', NOON)
  hideRun(store, runId, NOON)
  showRun(store, runId)
  purgeRuns(store, NOON)
}

function useFigures(store: Store): void {
  const edition = { version: 1, compiled: '2026-01-01', sources: [], models: [], figures: [] }
  loadPublished(store, edition, NOON)
  addImported(store, 'empty.csv', edition, NOON)
  for (const { id } of listImportedSets(store)) removeImportedSet(store, id)
  listHeadlineFigures(store)
  listHeadlineFigures(store, ['bbh'])
  countFigures(store)
  listModelFigures(store, 'Ada')
  listTaskFigures(store, 'bbh')
  listFigureSources(store)
  listReportedModels(store)
}

function useStudies(store: Store, runId: number): void {
  const variant = { key: 'base', kind: 'base' as const, detail: '', change: null }
  const id = insertStudy(store, { label: null, request: {} }, [{ runId, variant }], NOON)
  listStudies(store)
  findStudy(store, id)
  listItemAnswers(store, runId)
  deleteStudy(store, id)
}

function usePrompts(store: Store): void {
  listPrompts(store)
  listPromptVersions(store, 'bbh-zero-shot-cot')
  hasPromptVersion(store, 'hash-of-the-prompt')
  findPromptFacts(store, 'bbh-zero-shot-cot')
  annotatePrompt(store, 'bbh-zero-shot-cot', { tags: ['old'] })
  const unused = { name: 'unused', format: 'zero-shot-cot' as const, templates: [] }
  ensurePromptVersion(store, unused, 'unused', NOON, { kind: 'own' })
  deletePrompt(store, 'unused')
  findItem(store, 1)
  for (const text of [null, 'start'])
    searchItems(store, { benchmark: 'bbh', task: 'navigate', splits: ['test'], text, offset: 0, limit: 1 })
}

function explain(store: Store, sql: string): string[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null])
  const values = Array.from(sql.matchAll(/\?/g), () => null)
  const params = names.length > 0 ? [Object.fromEntries(names)] : values
  const rows = databaseOf(store)
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...params)
  return (rows as { detail: string }[]).map(({ detail }) => detail)
}

test('no statement reads a large table from end to end', () => {
  const store = useEverything()
  const statements = statementTexts(store)
  expect(statements.length).toBeGreaterThan(50)
  const scans = statements.flatMap((sql) =>
    explain(store, sql)
      .filter((detail) => LARGE.includes(/^SCAN (\w+)/.exec(detail)?.[1] ?? '') && !WHOLE_INDEX.test(detail))
      .map((detail) => ({ sql, detail })),
  )
  expect(scans).toEqual([])
})

test.each([
  ['wrong', 'score_by_outcome'],
  ['error', 'attempt_open'],
  [null, 'attempt_by_run'],
] as const)('items with the outcome %s are found by the index %s', (outcome, index) => {
  const { store, runId } = storeWithRun()
  queryItems(store, queryOf({ runId, outcomes: outcome === null ? [] : [outcome] }))
  const plans = statementTexts(store)
    .filter((sql) => sql.includes('LIMIT ? OFFSET ?'))
    .map((sql) => explain(store, sql).join('\n'))
  expect(plans).toEqual([expect.stringContaining(`INDEX ${index} `)])
})

test.each(JUDGEMENTS)('the runs of the leaderboard, %s, come out of their summaries', (judgement) => {
  const { store } = storeWithRun()
  const before = statementTexts(store)
  listRuns(store, judgement)
  const used = statementTexts(store).filter((sql) => !before.includes(sql))
  expect(used.length).toBeGreaterThan(0)
  for (const sql of used) expect(sql).not.toMatch(/\b(attempt|response|score)\b/)
})
