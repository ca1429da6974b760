import { setImmediate } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import type { Attempt } from '#shared/contract/views.ts'
import { noAttempt, noRun } from '#shared/domain/missing.ts'
import { Problem } from '#shared/domain/problem.ts'
import { binValues } from '../analysis/index.ts'
import { describeRequest, toCurl } from '../providers/index.ts'
import { readBothWays } from '../runs/index.ts'
import {
  findAttempt,
  findRun,
  listItemInOtherRuns,
  listResponseMeasures,
  listSamples,
  placeOfItem,
  queryItems,
  type ResponseMeasures,
  type StoredAttempt,
} from '../store/index.ts'
import { api, type EngineContext } from './context.ts'

export function attemptsApi(context: EngineContext) {
  const { store, keys } = context
  const assertRun = (id: number): void => {
    if (!findRun(store, id)) throw noRun(id)
  }

  return {
    items: api.runs.items.handler(async ({ input, signal }) => {
      await assertWanted(signal)
      assertRun(input.runId)
      return queryItems(store, input)
    }),

    place: api.runs.place.handler(async ({ input: { attemptId, ...query }, signal }) => {
      await assertWanted(signal)
      assertRun(query.runId)
      return placeOfItem(store, query, attemptId)
    }),

    histograms: api.runs.histograms.handler(({ input: { runId } }) => {
      assertRun(runId)
      const measures = listResponseMeasures(store, runId)
      const histogram = (value: (measured: ResponseMeasures) => number) =>
        binValues(
          measures.map((measured) => ({
            value: value(measured),
            isCorrect: measured.isCorrect === 1,
            credit: measured.credit,
          })),
        )
      return {
        latency: histogram(({ latencyMs }) => latencyMs),
        'output-tokens': histogram(({ outputTokens }) => outputTokens),
        'reasoning-length': histogram(({ reasoningLength }) => reasoningLength),
      }
    }),

    attempt: api.runs.attempt.handler(({ input }) => viewAttempt(context, input.attemptId)),

    samplesOf: api.runs.samplesOf.handler(({ input }) => listSamples(store, input.attemptId)),

    itemInOtherRuns: api.runs.itemInOtherRuns.handler(({ input: { itemHash, exceptRun } }) =>
      listItemInOtherRuns(store, itemHash, exceptRun),
    ),

    request: api.runs.request.handler(async ({ input }) => {
      const attempt = readAttempt(context, input.attemptId)
      const { model, sampling } = runOf(context, attempt)
      if (attempt.messages.length === 0)
        throw new Problem('conflict', 'the attempt has not been asked yet, so there is no request', {
          detail: { kind: 'attempt-not-asked' },
        })
      const variable = keys.variableOf(model)
      const { temperature, maxTokens, seed } = sampling
      const request = await describeRequest(model, variable, {
        messages: attempt.messages,
        temperature,
        maxTokens,
        seed: seed === null ? null : seed + attempt.sample,
        sample: attempt.sample,
        // Only a baseline looks at the item, and it sends nothing.
        item: {
          hash: attempt.item.hash,
          answerType: attempt.item.answerType,
          question: attempt.item.question,
          options: [],
          exemplarAnswers: [],
        },
      })
      return request && { ...request, headers: { ...request.headers }, curl: toCurl(request, variable) }
    }),
  }
}

/**
 * That nobody has taken the question back. A page asks with every letter that is typed and takes back what it asked
 * before: while one search is made others come in, of which only the last is worth making.
 */
async function assertWanted(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  if (signal?.aborted) throw new ORPCError('CLIENT_CLOSED_REQUEST')
}

export function viewAttempt(context: EngineContext, attemptId: number): Attempt {
  const attempt = readAttempt(context, attemptId)
  const { prompt } = runOf(context, attempt)
  const { response, score, item } = attempt
  return {
    ...attempt,
    readings: response && score && readBothWays(prompt.content, item, response),
  }
}

function readAttempt({ store }: EngineContext, attemptId: number): StoredAttempt {
  const attempt = findAttempt(store, attemptId)
  if (attempt) return attempt
  throw noAttempt(attemptId)
}

function runOf({ store }: EngineContext, { runId }: StoredAttempt) {
  const run = findRun(store, runId)
  if (run) return run
  throw noRun(runId)
}
