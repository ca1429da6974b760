import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Attempt, Run } from '#shared/contract/views.ts'
import { FORMATS } from '#shared/domain/format.ts'
import { realData } from '../support/data-folder.ts'
import { addModel, completeRun, importPaths, openTestEngine, type TestEngine } from '../support/engine.ts'
import { describeWithRealData } from '../support/real-data.ts'
import { type Standin, startStandin } from '../support/standin.ts'

/** Suzgun et al. 2022, table of per-task results: code-davinci-002, exact match, percent, [answer-only, CoT]. */
const BBH_PUBLISHED: Record<string, [answerOnly: number, cot: number]> = {
  date_understanding: [63.6, 87.2],
  disambiguation_qa: [67.2, 76.0],
  formal_fallacies: [52.4, 50.4],
  geometric_shapes: [32.0, 54.4],
  hyperbaton: [60.4, 66.4],
  logical_deduction_three_objects: [52.8, 87.6],
  logical_deduction_five_objects: [32.4, 54.8],
  logical_deduction_seven_objects: [26.0, 38.8],
  movie_recommendation: [84.8, 90.4],
  penguins_in_a_table: [66.4, 79.5],
  reasoning_about_colored_objects: [67.6, 91.6],
  ruin_names: [75.2, 68.4],
  temporal_sequences: [77.6, 96.8],
  tracking_shuffled_objects_three_objects: [37.6, 78.4],
  tracking_shuffled_objects_seven_objects: [14.4, 85.6],
  web_of_lies: [51.6, 95.2],
  word_sorting: [50.4, 40.4],
  navigate: [50.4, 96.4],
}
const BBH_TASKS = Object.keys(BBH_PUBLISHED)

const percentByTask = (run: Run) =>
  Object.fromEntries(
    run.tasks.map(({ task, accuracy }) => [task, Number(((accuracy ?? Number.NaN) * 100).toFixed(1))]),
  )

describeWithRealData('the recorded models, asked over the real protocols', () => {
  let standin: Standin
  let test: TestEngine

  beforeAll(async () => {
    standin = await startStandin()
    test = await openTestEngine({ env: { BROKE_KEY: 'sk-broke', BAD_KEY: 'sk-invalid' } })
    await importPaths(
      test.client,
      ['gsm8k', 'math', 'bbh', 'mmlu'].map((name) => join(realData ?? '', name)),
    )
    const openai = `${standin.url}/v1`
    const compatible = (name: string, modelId = name) =>
      addModel(test.client, { name, modelId, provider: 'openai-compatible', baseUrl: openai })
    await addModel(test.client, {
      name: 'davinci-cot',
      modelId: 'code-davinci-002-cot',
      provider: 'openai-compatible',
      baseUrl: openai,
      type: 'Base',
    })
    for (const name of ['code-davinci-002-cot', 'code-davinci-002-direct', 'gold', 'gold-direct', 'thinker'])
      await compatible(name)
    for (const name of ['gsm8k-6b-finetuning', 'gsm8k-6b-verification', 'gsm8k-175b-finetuning'])
      await compatible(name)
    await addModel(test.client, {
      name: 'responses',
      modelId: 'gsm8k-175b-finetuning',
      provider: 'openai',
      baseUrl: openai,
    })
    await addModel(test.client, {
      name: 'messages',
      modelId: 'gsm8k-175b-finetuning',
      provider: 'anthropic',
      baseUrl: standin.url,
    })
    for (const [name, keyEnv] of [
      ['broke', 'BROKE_KEY'],
      ['invalid', 'BAD_KEY'],
    ] as const)
      await addModel(test.client, {
        name,
        modelId: 'gold',
        provider: 'openai-compatible',
        baseUrl: openai,
        keyEnv,
      })
  })

  afterAll(async () => {
    await test?.dispose()
    await standin?.stop()
  })

  it.each([
    ['code-davinci-002-cot', 'in-context-cot', 1],
    ['davinci-cot', 'in-context-cot', 1],
    ['code-davinci-002-direct', 'in-context-ao', 0],
  ] as const)('%s %s: each BBH task equals the published accuracy', async (model, format, column) => {
    const benchmarks = BBH_TASKS.map((task) => `bbh/${task}`)
    const run = await completeRun(test.client, {
      models: [model],
      benchmarks,
      formats: [format],
      concurrency: 32,
    })
    expect(run.complete).toBe(true)
    expect(run.tasks.every((task) => task.exemplarSource === 'official')).toBe(true)
    expect(percentByTask(run)).toEqual(
      Object.fromEntries(BBH_TASKS.map((task) => [task, BBH_PUBLISHED[task]?.[column]])),
    )
  })

  it.each([
    ['gsm8k-6b-finetuning', 21.68],
    ['gsm8k-6b-verification', 39.04],
    ['gsm8k-175b-finetuning', 34.72],
  ])('%s: GSM8K accuracy is the authors’ %f', async (model, percent) => {
    const run = await completeRun(test.client, {
      models: [model],
      benchmarks: ['gsm8k'],
      formats: ['in-context-cot'],
      concurrency: 32,
    })
    expect(run.n).toBe(1319)
    expect(Math.abs((run.accuracy ?? 0) * 100 - percent)).toBeLessThanOrEqual(0.3)
  })

  it('gives the same scores over Chat Completions, Responses and Messages', async () => {
    const request = {
      benchmarks: ['gsm8k'],
      formats: ['in-context-cot' as const],
      limit: 300,
      concurrency: 16,
    }
    const graded: Map<string, string>[] = []
    for (const model of ['gsm8k-175b-finetuning', 'responses', 'messages'])
      graded.push(await outcomesOf(await completeRun(test.client, { ...request, models: [model] })))
    const [chat, responses, messages] = graded
    expect(chat?.size).toBe(300)
    expect(responses).toEqual(chat)
    expect(messages).toEqual(chat)
  })

  it('completes with the same scores and no error through a faulty provider', async () => {
    const request = {
      models: ['gsm8k-6b-verification'],
      benchmarks: ['gsm8k'],
      formats: ['in-context-cot' as const],
      limit: 300,
      concurrency: 32,
    }
    const smooth = await outcomesOf(await completeRun(test.client, request))
    await standin.setFaults({ rate429: 0.1, rate500: 0.05, reset: 0.03, badjson: 0.01 })
    const run = await completeRun(test.client, request)
    await standin.setFaults({})
    expect(run).toMatchObject({ complete: true, status: 'done', outcomes: { error: 0 } })
    expect(await outcomesOf(run)).toEqual(smooth)
    const retried = (await attemptsOf(run)).filter((attempt) => (attempt.response?.retries ?? 0) > 0)
    expect(retried.length).toBeGreaterThan(0)
  })

  it.each([
    ['broke', /You exceeded your current quota/],
    ['invalid', /Incorrect API key provided/],
  ])('%s: stops within one request a slot, with the provider’s words', async (model, words) => {
    await standin.reset()
    const run = await completeRun(test.client, {
      models: [model],
      benchmarks: ['gsm8k'],
      formats: ['zero-shot-cot'],
      concurrency: 8,
    })
    expect(run).toMatchObject({ status: 'stopped', complete: false, scored: 0 })
    expect(run.stopReason).toMatch(words)
    expect(run.stopReason).not.toMatch(/sk-/)
    expect((await standin.stats()).requests).toBeLessThanOrEqual(8)
  })

  it.each(FORMATS)('gold answers are right in %s, asked of a few items of every task', async (format) => {
    const model = format.endsWith('cot') ? 'gold' : 'gold-direct'
    for (const benchmark of ['gsm8k', 'math', 'bbh', 'mmlu']) {
      const run = await completeRun(test.client, {
        models: [model],
        benchmarks: [benchmark],
        formats: [format],
        limit: 150,
        concurrency: 16,
      })
      const missed = (await attemptsOf(run))
        .filter((attempt) => attempt.score?.outcome !== 'correct')
        .map(({ item, score, response }) => [item.task, item.question, item.gold, score, response?.text])
      expect(missed, benchmark).toEqual([])
    }
  })

  it('shows hidden reasoning apart and counts its tokens', async () => {
    const run = await completeRun(test.client, {
      models: ['thinker'],
      benchmarks: ['gsm8k'],
      formats: ['zero-shot-cot'],
      limit: 5,
    })
    expect(run).toMatchObject({ correct: 5, usage: { reasoningTokens: 5 * 640 } })
    const [first] = await attemptsOf(run)
    expect(first?.response?.thinking).toBe('First I restate the problem.\nThen I solve it.')
  })

  async function attemptsOf(run: Run): Promise<Attempt[]> {
    const lines: string[] = []
    for await (const chunk of await test.client.exports.items({ runId: run.id, as: 'jsonl' }))
      lines.push(chunk)
    return lines
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }

  /** Item hash → outcome and answer. */
  async function outcomesOf(run: Run): Promise<Map<string, string>> {
    const attempts = await attemptsOf(run)
    return new Map(attempts.map(({ item, score }) => [item.hash, `${score?.outcome}`]))
  }
})
