import { describe, expect, test } from 'vitest'
import * as contract from '#shared/contract/attempts.ts'
import {
  commitAnswer,
  commitFailure,
  createRun,
  findAttempt,
  iterateAttempts,
  iterateResponses,
  listOpenAttempts,
  type RunPlan,
} from './index.ts'
import { answerOf, failureOf, NOON, openAttempt, planOf, scoreOf, storeWithRun } from './store.fixture.ts'

describe('an attempt', () => {
  test('that was not asked has its item and nothing else', () => {
    const { store, runId } = storeWithRun()
    const { attemptId } = openAttempt(store, runId)
    const attempt = findAttempt(store, attemptId)
    expect(attempt).toEqual({
      attemptId,
      runId,
      item: {
        hash: 'bbh/navigate/test/0',
        benchmark: 'bbh',
        task: 'navigate',
        split: 'test',
        ordinal: 0,
        answerType: 'boolean-like',
        question: 'Do you return to the start? (navigate 0)',
        options: null,
        gold: 'Yes',
        goldReasoning: null,
        level: null,
      },
      sample: 0,
      messages: [],
      sharedMessages: 0,
      response: null,
      error: null,
      score: null,
      marks: { flagged: false, overruled: null, note: null },
      dispute: null,
    })
  })

  test('that was answered has all of it, as the contract says', () => {
    const { store, runId } = storeWithRun()
    const open = openAttempt(store, runId)
    const thinking = 'I walk. '.repeat(1000)
    commitAnswer(
      store,
      answerOf(open, scoreOf('correct'), { thinking, retries: 2, retryStatuses: [503, null] }),
      NOON,
    )
    const attempt = findAttempt(store, open.attemptId)
    expect(attempt).toMatchObject({
      messages: [
        { role: 'system', content: 'You solve navigate.' },
        { role: 'user', content: 'Do you return to the start?' },
      ],
      sharedMessages: 1,
      response: {
        text: 'So the answer is Yes.',
        thinking,
        finishReason: 'stop',
        providerFinishReason: 'stop',
        usage: { inputTokens: 100, outputTokens: 20, reasoningTokens: 5 },
        costUsd: 0.25,
        latencyMs: 13,
        retries: 2,
        retryStatuses: [503, null],
        requestId: 'req-1',
        reportedModel: 'tested-1-2026',
        receivedAt: NOON.toISOString(),
      },
      error: null,
      score: scoreOf('correct'),
      marks: { flagged: false, overruled: null, note: null },
      dispute: null,
    })
    expect(contract.attempt.omit({ readings: true }).parse(attempt)).toEqual(attempt)
  })

  test('that failed says why', () => {
    const { store, runId } = storeWithRun()
    const open = openAttempt(store, runId)
    commitFailure(store, failureOf(open), NOON)
    const attempt = findAttempt(store, open.attemptId)
    expect(attempt?.error).toEqual({ kind: 'retry', status: 503, message: 'overloaded', tries: 6 })
    expect(attempt?.messages).toHaveLength(2)
    expect(contract.attempt.omit({ readings: true }).parse(attempt)).toEqual(attempt)
  })

  test('that is not there is null', () => {
    expect(findAttempt(storeWithRun().store, 4711)).toBeNull()
  })

  test.each<[string, RunPlan['tasks'][number]['prefix'], string]>([
    [
      'joined by a blank line',
      [{ role: 'user', content: 'Q: 1+1\nA: 2' }],
      'Q: 1+1\nA: 2\n\nDo you return to the start?',
    ],
    ['alone where nothing is shared', [], 'Do you return to the start?'],
  ])('asked as one text shows the one message that was sent, %s', (_, prefix, content) => {
    const { store } = storeWithRun()
    const tasks = planOf(store).tasks.map((task) => ({ ...task, prefix }))
    const runId = createRun(store, planOf(store, { promptStyle: 'text', tasks }), NOON)
    const open = openAttempt(store, runId)
    commitAnswer(store, answerOf(open), NOON)
    expect(findAttempt(store, open.attemptId)).toMatchObject({
      messages: [{ role: 'user', content }],
      sharedMessages: 0,
    })
  })
})

describe('iterating', () => {
  test('goes through all attempts in order, while others are committed', () => {
    const { store, runId } = storeWithRun({ items: 101, samples: 2 })
    const open = listOpenAttempts(store, runId)
    const seen: number[] = []
    for (const { attemptId } of iterateAttempts(store, runId)) {
      seen.push(attemptId)
      for (const attempt of open.filter((candidate) => candidate.attemptId === attemptId))
        commitAnswer(store, answerOf(attempt), NOON)
    }
    expect(seen).toEqual(open.map(({ attemptId }) => attemptId))
    expect(open).toHaveLength(404)
    const [last] = [...iterateAttempts(store, runId)].slice(-1)
    expect(last).toEqual(findAttempt(store, last?.attemptId ?? 0))
  })

  test('goes through the responses alone, of this run alone', () => {
    const { store, runId } = storeWithRun({ items: 300 })
    const other = createRun(store, planOf(store), NOON)
    commitAnswer(store, answerOf(openAttempt(store, other)), NOON)
    const open = listOpenAttempts(store, runId)
    const answered = open.filter((_, index) => index % 10 !== 3)
    for (const attempt of answered) {
      const text = `Answer ${attempt.attemptId}`
      commitAnswer(store, answerOf(attempt, scoreOf('wrong'), { text }), NOON)
    }
    for (const attempt of listOpenAttempts(store, runId)) commitFailure(store, failureOf(attempt), NOON)

    const responses = [...iterateResponses(store, runId)]
    expect(responses.map(({ attemptId }) => attemptId)).toEqual(answered.map(({ attemptId }) => attemptId))
    expect(answered).toHaveLength(540)
    expect(responses[0]).toEqual({
      attemptId: answered[0]?.attemptId,
      item: expect.objectContaining({ task: 'navigate', ordinal: 0, gold: 'Yes', options: null }),
      sample: 0,
      text: `Answer ${answered[0]?.attemptId}`,
      finishReason: 'stop',
      outcome: 'wrong',
      answer: 'Yes',
    })
  })
})
