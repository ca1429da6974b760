import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { ProblemDetail, ProblemFacts, ProblemKind } from '#shared/domain/problem-detail.ts'
import { FILE_FAULTS } from '#shared/domain/problem-detail.ts'
import { SPOKEN } from '../i18n/languages.fixture.ts'
import { sayFailure, sayRequest } from './failure-words.ts'

/** One of each kind, with names that can be found again. */
const EXAMPLES: { readonly [Kind in ProblemKind]: Omit<ProblemFacts<Kind>, 'kind'> } = {
  'no-run': { id: 4711 },
  'no-deleted-run': { id: 4711 },
  'no-attempt': { id: 4711 },
  'no-item': { id: 4711 },
  'no-study': { id: 4711 },
  'no-model-in-study': { id: 4711, model: 'Ada' },
  'no-model': { name: 'Ada' },
  'no-baseline': { modelId: 'Ada', known: ['first', 'random'] },
  'no-prompt': { name: 'Ada' },
  'no-prompt-version': { name: 'Ada', version: 4711, newest: 3 },
  'no-view': { name: 'Ada' },
  'no-import': { id: 4711 },
  'no-figure': { model: 'Ada' },
  'no-benchmark': { name: 'Ada', known: ['gsm8k'] },
  'no-items': { benchmark: 'Ada' },
  'no-task': { benchmark: 'bbh', task: 'Ada', known: ['navigate'] },
  'no-exemplars': { benchmark: 'bbh', task: 'Ada', format: 'in-context-cot' },
  'run-under-way': { id: 4711 },
  'run-elsewhere': { id: 4711, host: 'Ada', pid: 17 },
  'run-not-let-go': { id: 4711, host: 'Ada', pid: 17 },
  'run-ended': { id: 4711, state: 'paused' },
  'run-done': { id: 4711 },
  'attempt-not-scored': {},
  'attempt-not-asked': {},
  'run-on-both-sides': { id: 4711 },
  'view-built-in': { name: 'Ada' },
  'prompt-not-own': { name: 'Ada', isShipped: true },
  'prompt-has-runs': { name: 'Ada', runs: 2 },
  'prompt-unfit': { name: 'Ada', for: 'bbh', families: ['math'] },
  'prompt-fault': { field: 'Ada', fault: 'unbalanced', variable: null },
  'model-exists': { name: 'Ada' },
  'model-built-in': { name: 'Ada' },
  'model-needs-no-key': { name: 'Ada' },
  'base-url-needed': {},
  'base-url-of-anthropic': { name: 'Ada' },
  'half-a-price': {},
  'models-unavailable': {
    models: [{ model: 'Ada', why: { kind: 'no-key', model: 'Ada', variable: null } }],
    available: ['Bea', 'Cem'],
  },
  'no-key': { model: 'Ada', variable: 'ADA_KEY' },
  'unusable-key': { model: 'Ada' },
  'model-unreachable': { model: 'Ada', origin: 'http://127.0.0.1:1', words: 'connection refused' },
  'no-model-list': { origin: 'http://127.0.0.1:1', words: '401 Ada does not know you' },
  'impossible-difference': { accuracy: 0.99, difference: 0.05, room: 0.02 },
  'nothing-to-vary': { without: ['option-order'] },
  'over-budget': { unit: 'requests', needed: 4711, budget: 10 },
  'file-fault': { fault: 'other', words: 'Ada stands twice' },
  'no-result-columns': { columns: ['Ada'] },
  'no-results': {},
  'nothing-to-download': { benchmark: 'Ada' },
  'download-changed': { url: 'http://Ada' },
  'download-failed': { url: 'http://Ada', words: 'the server answers 500' },
  'store-damaged': { path: '/Ada', words: 'malformed' },
  'store-busy': { path: '/Ada' },
  'store-unwritable': { path: '/Ada', words: 'read-only' },
  'disk-full': { path: '/Ada' },
}
const details = Object.entries(EXAMPLES).map(([kind, facts]) => ({ ...facts, kind }) as ProblemDetail)

const problem = (detail: ProblemDetail | null, place = {}) =>
  new ORPCError('PROBLEM', {
    message: 'in the engine’s words',
    data: { code: 'conflict', hint: 'in its words too', place, detail },
  })

describe.each(['en', 'zh'] as const)('a problem of the engine, in %s', (language) => {
  const words = SPOKEN[language].problems

  it.each(details)('$kind is told in the language, with what it is about', (detail) => {
    const { message, hint } = sayFailure(problem(detail), words)
    const facts = JSON.stringify(detail)
    for (const name of ['Ada', '127.0.0.1:1']) if (facts.includes(name)) expect(message).toContain(name)
    if (/"(id|version|needed)":4711/.test(facts) && detail.kind !== 'no-import')
      expect(message).toMatch(/4,?711/)
    expect(`${message}${hint ?? ''}`).not.toMatch(/undefined|null|in the engine/)
    const isChinese = (said: string) => /\p{Script=Han}/u.test(said)
    expect(isChinese(message)).toBe(language === 'zh')
    if (hint !== null) expect(isChinese(hint)).toBe(language === 'zh')
  })

  it.each(FILE_FAULTS)('a file that is %s is told with its place', (fault) => {
    const place = { file: '/data/x.jsonl', line: 12, field: 'answer' }
    const { message } = sayFailure(problem({ kind: 'file-fault', fault, words: 'is odd' }, place), words)
    expect(message).toContain('/data/x.jsonl')
    expect(message).toContain('12')
    expect(message).toContain('answer')
  })

  it.each([
    ['a defect of the engine', new ORPCError('INTERNAL_SERVER_ERROR'), words.defect.message],
    ['a connection that broke off', named('AbortError'), words.lost.message],
    [
      'what the engine does not take',
      new ORPCError('BAD_REQUEST', { data: { issues: [{ path: ['label'], message: 'is too long' }] } }),
      words.refused('label', 'is too long').message,
    ],
    ['a problem without data', problem(null), 'in the engine’s words'],
    ['a failure of the page', new Error('no such thing'), 'no such thing'],
  ])('tells %s', (_, error, message) => {
    expect(sayFailure(error, words).message).toBe(message)
  })
})

it('quotes what a server said, and says in Chinese what the network did', () => {
  const { kinds } = SPOKEN.zh.problems
  const said = kinds['no-model-list']({ kind: 'no-model-list', origin: 'http://h', words: '401 no' }, {})
  expect(said.message).toContain('“401 no”')
  const refused = {
    kind: 'model-unreachable',
    model: 'm',
    origin: 'http://h',
    words: 'connection refused',
  } as const
  expect(kinds['model-unreachable'](refused, {}).message).toContain('连接被拒绝')
})

it('says the engine’s own words of a request in the language, and leaves the provider’s', () => {
  const { en, zh } = SPOKEN
  const said = 'none of the last 16 requests got through, the last: cannot reach http://h: connection refused'
  expect(sayRequest(said, en.problems)).toBe(said)
  expect(sayRequest(said, zh.problems)).toBe(
    '最近 16 次请求全部未能送达，最后一次：无法连接 http://h：连接被拒绝',
  )
  expect(sayRequest('429 Slow down (asks to wait 2 h 00 min)', zh.problems)).toBe(
    '429 Slow down（要求等待 2 h 00 min）',
  )
  expect(sayRequest('401 no such key', zh.problems)).toBe('401 no such key')
})

function named(name: string): Error {
  const error = new Error('[AsyncIdQueue] Queue[3] was closed')
  error.name = name
  return error
}
