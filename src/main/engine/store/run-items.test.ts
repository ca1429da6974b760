import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemsQuery } from '#shared/contract/views.ts'
import {
  claimRun,
  commitAnswer,
  commitFailure,
  commitScores,
  createRun,
  importDataset,
  queryItems,
} from './index.ts'
import {
  answerOf,
  failureOf,
  itemOf,
  NOON,
  openAttempt,
  openFixture,
  planOf,
  queryOf,
  scoreOf,
  storeWithRun,
} from './store.fixture.ts'

/** Two tasks of three items: one answered right, one wrong, one failed in `navigate`; `web_of_lies` not asked yet. */
function answeredRun() {
  const store = openFixture()
  const questions = ['Walk 1,800 steps to the café.', 'Turn “left” (twice).', 'Go back.']
  const items = ['navigate', 'web_of_lies'].flatMap((task) =>
    questions.map((question, ordinal) => itemOf({ task, ordinal, question: `${question} ${task}` })),
  )
  importDataset(store, { files: [], items, exemplarSets: [] }, NOON)
  const runId = createRun(store, planOf(store), NOON)
  const asked = {
    right: openAttempt(store, runId, 0),
    wrong: openAttempt(store, runId, 1),
    failed: openAttempt(store, runId, 2),
  }
  commitAnswer(
    store,
    answerOf(asked.right, scoreOf('correct'), { text: 'Certainly: the walk ends at home. 回家' }),
    NOON,
  )
  const wrongScore = scoreOf('wrong', { answer: 'Perhaps' })
  commitAnswer(store, answerOf(asked.wrong, wrongScore, { text: 'It’s a <b>circle</b>.' }), NOON)
  commitFailure(store, failureOf(asked.failed), NOON)
  const query = (known: Partial<ItemsQuery>) => queryItems(store, queryOf({ runId, ...known }))
  const find = (known: Partial<ItemsQuery>) =>
    query(known).items.map(({ task, ordinal }) => `${task} ${ordinal}`)
  return { store, runId, asked, query, find }
}

describe('a run’s items', () => {
  const { query, find, asked } = answeredRun()

  test('come with what became of them', () => {
    const { total, items } = query({})
    expect(total).toBe(6)
    expect(items[1]).toEqual({
      attemptId: asked.wrong.attemptId,
      itemId: expect.any(Number),
      task: 'navigate',
      ordinal: 1,
      sample: 0,
      question: 'Turn “left” (twice). navigate',
      gold: 'Yes',
      outcome: 'wrong',
      answer: 'Perhaps',
      overruled: null,
      flagged: false,
      noted: false,
      disputed: false,
      latencyMs: 13,
      outputTokens: 20,
      reasoningLength: 23,
    })
    expect(items.map(({ outcome }) => outcome)).toEqual(['correct', 'wrong', 'error', null, null, null])
  })

  test('come in pages', () => {
    const page = query({ offset: 2, limit: 2 })
    expect(page.total).toBe(6)
    expect(page.items.map(({ task, ordinal }) => `${task} ${ordinal}`)).toEqual([
      'navigate 2',
      'web_of_lies 0',
    ])
    expect(query({ offset: 6 })).toEqual({ total: 6, items: [] })
  })

  test.each<[Partial<ItemsQuery>, string[]]>([
    [{ outcomes: ['correct'] }, ['navigate 0']],
    [{ outcomes: ['error'] }, ['navigate 2']],
    [{ outcomes: ['refused'] }, []],
    [{ task: 'web_of_lies' }, ['web_of_lies 0', 'web_of_lies 1', 'web_of_lies 2']],
    [{ task: 'navigate', outcomes: ['wrong'] }, ['navigate 1']],
    [{ task: 'web_of_lies', outcomes: ['wrong'] }, []],
    [{ text: 'turn', outcomes: ['wrong'], task: 'navigate' }, ['navigate 1']],
  ])('are filtered by %j', (filter, expected) => {
    expect(find(filter)).toEqual(expected)
    expect(query(filter).total).toBe(expected.length)
  })
})

describe('searching a run’s text', () => {
  const { find } = answeredRun()

  test.each<[string, string[]]>([
    ['circle', ['navigate 1']],
    ['CIRCLE', ['navigate 1']],
    ['perhaps', ['navigate 1']],
    ['1,800', ['navigate 0', 'web_of_lies 0']],
    ['cafe', ['navigate 0', 'web_of_lies 0']],
    ['steps home', ['navigate 0']],
    ['steps circle', []],
    ['回家', ['navigate 0']],
    ['left twice navigate', ['navigate 1']],
    ['circ', ['navigate 1']],
    ['ci', []],
    ['circ.', []],
    ['circ"', []],
    ['"circ"', []],
    ['"circle"', ['navigate 1']],
    ['circ perhaps', []],
    ['perhaps circ', ['navigate 1']],
    ['hom', ['navigate 0']],
    ['"walk ends', ['navigate 0']],
    ['"walk end', ['navigate 0']],
    ['"walk en"', []],
    ['"ends walk"', []],
    ['1,80', []],
    ['1,8', []],
    ['回', ['navigate 0']],
    ['it’s', ['navigate 1']],
    ['circle + perhaps', ['navigate 1']],
    ['   ', ['navigate 0', 'navigate 1', 'navigate 2', 'web_of_lies 0', 'web_of_lies 1', 'web_of_lies 2']],
  ])('finds “%s”', (text, expected) => {
    expect(find({ text })).toEqual(expected)
  })

  test.each([
    '"',
    '" OR *',
    '*',
    '"unbalanced',
    'NEAR(a b, 2)',
    '{question}: x',
    'gold:Yes AND NOT "',
    '^x',
    '-x',
    ')(',
    '😀',
    '\0',
    'left\0"',
    '\ud800',
    "'; DROP TABLE run; --",
  ])('takes %j as words, not as a query', (text) => {
    expect(() => find({ text })).not.toThrow()
  })

  test('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(find({ text }))))
  })
})

test('an operator is looked for as the word it is', () => {
  const { store, runId, find } = answeredRun()
  commitAnswer(
    store,
    answerOf(openAttempt(store, runId), scoreOf('correct'), { text: 'left or right' }),
    NOON,
  )
  expect(find({ text: 'left OR' })).toEqual(['web_of_lies 0'])
})

test('what is answered or scored after a search is found by the next', () => {
  const { store, runId, asked, find } = answeredRun()
  expect(find({ text: 'square' })).toEqual([])
  claimRun(store, runId, 'here:1', NOON, () => false)
  commitAnswer(store, answerOf(asked.failed, scoreOf('wrong'), { text: 'A square.' }), NOON)
  expect(find({ text: 'square' })).toEqual(['navigate 2'])

  expect(find({ text: 'perhaps' })).toEqual(['navigate 1'])
  const { attemptId } = asked.wrong
  commitScores(store, runId, 2, [{ attemptId, score: scoreOf('correct', { answer: 'Surely' }) }])
  expect(find({ text: 'perhaps' })).toEqual([])
  expect(find({ text: 'surely' })).toEqual(['navigate 1'])
  expect(find({ text: 'circle' })).toEqual(['navigate 1'])
})

test('what is searched for at length is found by how it begins', () => {
  const { store, runId, find } = answeredRun()
  const text = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ')
  commitAnswer(store, answerOf(openAttempt(store, runId), scoreOf('correct'), { text }), NOON)
  expect(find({ text: `"${text}, and on"` })).toEqual(['web_of_lies 0'])
  expect(find({ text: `"and on, ${text}"` })).toEqual([])
})

test('a last word that is common in the run is meant as it stands, and one that is not as a beginning', () => {
  const { store, runId } = storeWithRun({ items: 4 })
  for (const text of ['left', 'left', 'left', 'left', 'left', 'leftover', 'lefty', 'right'])
    commitAnswer(store, answerOf(openAttempt(store, runId), scoreOf('correct'), { text }), NOON)
  const found = (text: string) => queryItems(store, queryOf({ runId, text })).total
  expect(['lef', 'left', 'lefto', 'rig'].map(found)).toEqual([7, 5, 1, 1])
})
