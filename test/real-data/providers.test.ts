import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDatasets } from '../../src/main/engine/benchmarks/index.ts'
import {
  findTemplate,
  readPromptTemplates,
  renderAsk,
  renderPrefix,
} from '../../src/main/engine/prompts/index.ts'
import { createProvider, type Provider } from '../../src/main/engine/providers/index.ts'
import { familyOf } from '../../src/shared/domain/benchmark.ts'
import { FORMATS, type Format, isChainOfThought } from '../../src/shared/domain/format.ts'
import type { Exemplar, Item } from '../../src/shared/domain/item.ts'
import type { Model } from '../../src/shared/domain/model.ts'
import {
  joinMessages,
  type Message,
  PROMPT_STYLES,
  type PromptStyle,
  type PromptTemplate,
} from '../../src/shared/domain/prompt.ts'
import { modelOf, requestOf } from '../support/asking.ts'
import { realData } from '../support/data-folder.ts'
import { describeWithRealData } from '../support/real-data.ts'
import { type Standin, startStandin } from '../support/standin.ts'

/** One test item in so many is asked; a prime, so that it meets every task at another place. */
const EVERY_NTH = 97
const EXEMPLARS: readonly Exemplar[] = [
  { question: 'Is a lemon sour?', options: null, reasoning: 'It is.', answer: 'Yes' },
]

const PROTOCOLS: readonly [string, (url: string) => Partial<Model>][] = [
  ['Chat Completions', (url) => ({ provider: 'openai-compatible', baseUrl: `${url}/v1` })],
  ['OpenAI Chat Completions', (url) => ({ provider: 'openai', baseUrl: `${url}/v1/chat/completions` })],
  ['Responses', (url) => ({ provider: 'openai', baseUrl: `${url}/v1` })],
  ['Messages', (url) => ({ provider: 'anthropic', baseUrl: url })],
]

let standin: Standin
let templates: PromptTemplate[]
let items: Item[]

function render(item: Item, format: Format, style: PromptStyle): Message[] {
  const template = findTemplate(templates, familyOf(item.benchmark, item.task), format)
  const exemplars = template.exemplar === null ? [] : EXEMPLARS
  const prefix = renderPrefix(template, { style, exemplars, instruction: null, task: item.task })
  return joinMessages({ style, prefix, ask: renderAsk(template, { style, item }) })
}

/** What the stand-in's all-knowing models end their answer with. */
const goldStatement = ({ benchmark, gold }: Item, format: Format): string => {
  if (!isChainOfThought(format)) return gold
  return benchmark === 'math' ? `The final answer is $\\boxed{${gold}}$.` : `So the answer is ${gold}.`
}

describeWithRealData('providers against the stand-in', () => {
  beforeAll(async () => {
    standin = await startStandin()
    templates = await readPromptTemplates(fileURLToPath(new URL('../../resources', import.meta.url)))
    const { items: all } = await readDatasets([realData ?? ''])
    items = all.filter(({ split }) => split === 'test').filter((_, index) => index % EVERY_NTH === 0)
  })
  afterAll(() => standin.stop())

  const provide = (known: Partial<Model>, key: string | null = 'sk-any'): Provider =>
    createProvider(modelOf(known), { key, timeoutMs: 20_000 })

  it.each(FORMATS.flatMap((format) => PROMPT_STYLES.map((style) => [format, style] as const)))(
    'the question is found in every prompt: %s, %s style',
    async (format, style) => {
      const modelId = isChainOfThought(format) ? 'gold' : 'gold-direct'
      const provider = provide({ modelId, baseUrl: `${standin.url}/v1` })
      const answers = await Promise.all(
        items.map(async (item) => {
          const { text } = await provider.complete(requestOf({ messages: render(item, format, style) }))
          return { item, text, right: text.endsWith(goldStatement(item, format)) }
        }),
      )
      expect(answers.length).toBeGreaterThan(250)
      expect(answers.filter(({ right }) => !right)).toEqual([])
    },
  )

  it.each(PROTOCOLS)('answers come alike over %s', async (_, connect) => {
    const [item] = items
    if (!item) throw new Error('no item')
    const provider = provide({ ...connect(standin.url), modelId: 'thinker', type: 'Reasoning' })
    const completion = await provider.complete(
      requestOf({ messages: render(item, 'in-context-cot', 'chat') }),
    )
    expect(completion).toMatchObject({
      text: expect.stringContaining(goldStatement(item, 'in-context-cot')),
      thinking: 'First I restate the problem.\nThen I solve it.',
      finishReason: 'stop',
      requestId: connect('http://x').provider === 'anthropic' ? null : 'req_standin',
      reportedModel: 'thinker',
    })
    expect(completion.usage.outputTokens).toBeGreaterThan(640)
  })

  it.each(PROTOCOLS)('answers come alike as they are written over %s', async (_, connect) => {
    const [item] = items
    if (!item) throw new Error('no item')
    const provider = provide({ ...connect(standin.url), modelId: 'gold' })
    const request = requestOf({ messages: render(item, 'in-context-cot', 'chat') })
    const written: string[] = []
    const streamed = await provider.complete({ ...request, onWriting: ({ text }) => written.push(text) })
    expect(streamed).toEqual({ ...(await provider.complete(request)), requestId: streamed.requestId })
    expect(written.length).toBeGreaterThan(1)
    expect(written.join('')).toBe(streamed.text)
  })

  it.each(PROTOCOLS)('what is cut off says so over %s', async (_, connect) => {
    const [item] = items
    if (!item) throw new Error('no item')
    const provider = provide({ ...connect(standin.url), modelId: 'rambler' })
    const request = requestOf({ messages: render(item, 'zero-shot-cot', 'chat'), maxTokens: 50 })
    expect(await provider.complete(request)).toMatchObject({ finishReason: 'length' })
  })

  it.each(PROTOCOLS)(
    'a key that is wrong or without money is refused for good over %s',
    async (_, connect) => {
      const ask = (key: string) =>
        provide({ ...connect(standin.url), modelId: 'fixed' }, key).complete(requestOf())
      await expect(ask('sk-invalid')).rejects.toMatchObject({
        kind: 'fatal',
        message: '401 Incorrect API key provided.',
      })
      await expect(ask('sk-broke')).rejects.toMatchObject({
        kind: 'fatal',
        message: expect.stringMatching(/^4\d\d You exceeded your current quota, please check your plan/),
      })
    },
  )

  it.each(PROTOCOLS)('an unknown model is refused for good over %s', async (_, connect) => {
    const provider = provide({ ...connect(standin.url), modelId: 'no-such-model' })
    await expect(provider.complete(requestOf())).rejects.toMatchObject({ kind: 'fatal', status: 404 })
  })

  it.each(PROTOCOLS)('every fault may be retried over %s', async (_, connect) => {
    const provider = provide({ ...connect(standin.url), modelId: 'fixed' })
    const faults = [
      ['rate429', { kind: 'retry', status: 429, retryAfterMs: 1000 }],
      ['rate500', { kind: 'retry', retryAfterMs: null }],
      ['reset', { kind: 'retry', status: null }],
      ['badjson', { kind: 'retry', status: 200 }],
    ] as const
    for (const [fault, expected] of faults) {
      await standin.setFaults({ [fault]: 1 })
      await expect(provider.complete(requestOf())).rejects.toMatchObject(expected)
    }
    await standin.setFaults({})
    await expect(provider.complete(requestOf())).resolves.toMatchObject({ finishReason: 'stop' })
  })
})
