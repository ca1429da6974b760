import { ORPCError } from '@orpc/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '#shared/contract/index.ts'
import type { ProblemDetail } from '#shared/domain/problem-detail.ts'
import { addModel, completeRun, openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'

let host: TestEngine
beforeAll(async () => {
  host = await openTestEngine()
  const unreachable = {
    provider: 'openai-compatible' as const,
    modelId: 'm',
    baseUrl: 'http://127.0.0.1:1/v1',
  }
  await addModel(host.client, { ...unreachable, name: 'down' })
  await addModel(host.client, { provider: 'openai', modelId: 'm', name: 'keyless', keyEnv: 'NOWHERE_SET' })
  await completeRun(host.client, { models: ['baseline:random'], benchmarks: ['sample/gsm8k'], limit: 2 })
})
afterAll(() => host.dispose())

const start = (client: Client, models: string[], benchmarks = ['sample']) =>
  client.runs.start({ models, benchmarks })

it.each<[string, (client: Client) => Promise<unknown>, ProblemDetail]>([
  ['a run that is not there', (client) => client.runs.get({ id: 99 }), { kind: 'no-run', id: 99 }],
  [
    'a run to delete that is not there',
    (client) => client.runs.delete({ id: 99 }),
    { kind: 'no-run', id: 99 },
  ],
  [
    'a run that is done',
    (client) => client.runs.pause({ id: 1 }),
    { kind: 'run-ended', id: 1, state: 'done' },
  ],
  ['a done run to cancel', (client) => client.runs.cancel({ id: 1 }), { kind: 'run-done', id: 1 }],
  ['a model nobody knows', (client) => start(client, ['nobody']), { kind: 'no-model', name: 'nobody' }],
  [
    'a key that is not set',
    (client) => start(client, ['keyless']),
    { kind: 'no-key', model: 'keyless', variable: 'NOWHERE_SET' },
  ],
  [
    'an address where nothing answers',
    (client) => start(client, ['down']),
    { kind: 'model-unreachable', model: 'down', origin: 'http://127.0.0.1:1', words: 'connection refused' },
  ],
  [
    'which of several models cannot be asked, and which are left',
    (client) => start(client, ['down', 'baseline:random', 'keyless', 'baseline:majority']),
    {
      kind: 'models-unavailable',
      models: [
        {
          model: 'down',
          why: {
            kind: 'model-unreachable',
            model: 'down',
            origin: 'http://127.0.0.1:1',
            words: 'connection refused',
          },
        },
        { model: 'keyless', why: { kind: 'no-key', model: 'keyless', variable: 'NOWHERE_SET' } },
      ],
      available: ['baseline:random', 'baseline:majority'],
    },
  ],
  [
    'a benchmark that is not in the store',
    (client) => start(client, ['baseline:random'], ['mmlu']),
    { kind: 'no-items', benchmark: 'mmlu' },
  ],
  [
    'a file that is not there',
    async (client) => resultOf(await client.data.import({ paths: ['/nowhere/at/all'] })),
    { kind: 'file-fault', fault: 'missing', words: 'there is no such file or folder' },
  ],
  [
    'two runs that are one',
    (client) => client.compare.runs({ a: [1], b: [1] }),
    { kind: 'run-on-both-sides', id: 1 },
  ],
])('tells the page of %s as data', async (_, call, detail) => {
  const error = await call(host.client).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ORPCError)
  expect(error).toMatchObject({ code: 'PROBLEM', defined: true, data: { detail } })
})
