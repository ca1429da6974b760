import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PromptContentView } from '#shared/contract/views.ts'
import { completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'

const template = (known: Partial<PromptContentView['templates'][number]> = {}) => ({
  family: null,
  system: 'You solve {{task}} questions.',
  chatNote: null,
  exemplar: null,
  ask: '{{question}}\n\nEnd with “The answer is X.”, where X is {{answerForm}}.',
  textAnswerLead: 'A:',
  shots: 0,
  marker: 'the answer is',
  ...known,
})
const content = (known: Parameters<typeof template>[0] = {}): PromptContentView => ({
  format: 'zero-shot-cot',
  templates: [template(known)],
})
const shown = (known: Parameters<typeof template>[0] = {}): PromptContentView => ({
  format: 'in-context-cot',
  templates: [
    template({
      exemplar: {
        user: 'Q: {{question}}',
        assistant: '{{reasoning}} The answer is {{answer}}.',
        textGap: ' ',
      },
      ask: 'Q: {{question}}',
      shots: 3,
      ...known,
    }),
  ],
})

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.dispose())

describe('versions', () => {
  it('count up with every change, are told by their content, and remember what they were copied from', async () => {
    const { prompts } = engine.client
    const first = await prompts.save({ name: 'mine', content: content(), note: 'first' })
    expect(first).toMatchObject({ name: 'mine', version: 1, runs: 0, forkedFrom: null, content: content() })
    expect(await prompts.save({ name: 'mine', content: content() })).toEqual(first)
    const second = await prompts.save({ name: 'mine', content: content({ system: null }), note: 'shorter' })
    expect(second.version).toBe(2)
    const fork = await prompts.save({ name: 'other', content: content(), forkedFrom: 'mine@1' })
    expect(fork).toMatchObject({ version: 1, forkedFrom: { name: 'mine', version: 1 } })
    expect(fork.hash).not.toBe(first.hash)
    await prompts.annotate({ name: 'mine', tags: ['draft'], notes: 'Try it on MATH.' })
    expect(await prompts.get({ name: 'mine' })).toMatchObject({
      kind: 'own',
      tags: ['draft'],
      notes: 'Try it on MATH.',
      versions: [
        { version: 2, note: 'shorter' },
        { version: 1, note: 'first' },
      ],
    })
  })

  it('those that ship are listed with their sources and cannot be changed', async () => {
    const listed = await engine.client.prompts.list()
    const paradigms = listed.filter(({ tags }) => tags.includes('paradigm'))
    expect(paradigms.map(({ name }) => name).sort()).toEqual([
      'answer-only',
      'complexity-based-cot',
      'dynamic-cot',
      'in-context-cot',
      'least-to-most',
      'plan-then-solve',
      'self-refine',
      'think-before-speaking',
      'zero-shot-cot',
    ])
    for (const { reference, kind } of paradigms) {
      expect(kind).toBe('shipped')
      expect(reference?.url).toMatch(/^https:\/\/arxiv\.org\//)
    }
    expect(
      listed.filter(({ name }) =>
        /^(gsm8k|math|bbh|mmlu|sample)-(in-context|zero-shot)-(cot|ao)$/.test(name),
      ),
    ).toHaveLength(20)
    await expect(engine.client.prompts.save({ name: 'self-refine', content: content() })).rejects.toThrow(
      /ships with the app/,
    )
    await expect(engine.client.prompts.delete({ name: 'self-refine' })).rejects.toThrow(/ships with the app/)
  })

  it('a prompt that runs were made with stays; one without can go', async () => {
    const { prompts } = engine.client
    await prompts.save({ name: 'used', content: content() })
    await completeRun(engine.client, {
      models: ['baseline:random'],
      benchmarks: ['sample'],
      formats: ['zero-shot-ao'],
      prompt: 'used',
    })
    const official = await completeRun(engine.client, {
      models: ['baseline:random'],
      benchmarks: ['sample'],
      formats: ['zero-shot-cot'],
    })
    await completeRun(engine.client, {
      models: ['baseline:random'],
      benchmarks: ['sample'],
      prompt: 'used',
    })
    // Of runs as large, the leaderboard shows the one with the benchmark's own prompt.
    const rows = await engine.client.leaderboard.query({})
    expect(rows.map(({ runId }) => runId)).toEqual([official.id])
    await expect(prompts.delete({ name: 'used' })).rejects.toThrow(/2 runs were made with “used”/)
    await prompts.save({ name: 'unused', content: content() })
    await prompts.delete({ name: 'unused' })
    await expect(prompts.get({ name: 'unused' })).rejects.toThrow(/no prompt “unused”/)
  })
})

describe('what is wrong with a text', () => {
  it.each([
    [
      content({ ask: 'Solve {{qestion}}' }),
      [
        { field: 'ask', code: 'unknown-variable', from: 6, to: 17, variable: 'qestion' },
        { field: 'ask', code: 'missing-variable', from: 17, to: 17, variable: 'question' },
      ],
    ],
    [content({ ask: '{{question}} {{answerForm' }), [{ field: 'ask', code: 'unbalanced', from: 13, to: 15 }]],
    [
      content({ system: 'Options: {{options}}' }),
      [{ field: 'system', code: 'unknown-variable', from: 9, to: 20 }],
    ],
    [content({ ask: '$\\boxed{\\frac{{{question}}}{2}}$' }), []],
    [content({ shots: 2 }), [{ field: 'shots', code: 'exemplars-in-zero-shot' }]],
    [shown({ exemplar: null }), [{ field: 'shots', code: 'no-exemplars-in-context' }]],
    [
      shown({ exemplar: { user: '{{question}}', assistant: '{{answer}}', textGap: ' ' } }),
      [{ field: 'exemplarAssistant', code: 'no-reasoning' }],
    ],
    [{ ...content(), templates: [template(), template()] }, [{ template: 1, code: 'twice' }]],
  ] as const)('%#', async (tried, issues) => {
    const found = await engine.client.prompts.check({ content: tried as PromptContentView })
    expect(found).toEqual(issues.map((issue) => expect.objectContaining(issue)))
    const saving = engine.client.prompts.save({ name: 'checked', content: tried as PromptContentView })
    if (issues.length > 0) await expect(saving).rejects.toThrow(/the prompt’s text/)
    else await saving
  })
})

it('nothing is wrong with any prompt that ships', async () => {
  const { prompts } = engine.client
  for (const { name } of (await prompts.list()).filter(({ kind }) => kind === 'shipped')) {
    const { versions } = await prompts.get({ name })
    for (const { content } of versions)
      expect({ name, issues: await prompts.check({ content }) }).toEqual({ name, issues: [] })
  }
})

describe('a preview', () => {
  const { system: _, ...noSystem } = template()
  const firstItem = async (task: string) => {
    const { items } = await engine.client.prompts.items({ benchmark: 'sample', task, limit: 1 })
    return items[0] ?? { id: 0, question: '', gold: '' }
  }

  it.each(['gsm8k', 'mmlu/astronomy', 'bbh/navigate', 'math/algebra'])(
    'is what the run then sends: %s',
    async (task) => {
      await engine.client.prompts.save({ name: 'sent', content: shown() })
      const run = await completeRun(engine.client, {
        models: ['baseline:random'],
        benchmarks: [`sample/${task}`],
        formats: ['zero-shot-ao'],
        prompt: 'sent@1',
      })
      expect(run).toMatchObject({ format: 'in-context-cot', prompt: { name: 'sent', version: 1 } })
      const { items } = await engine.client.runs.items({ runId: run.id })
      for (const { attemptId, itemId } of items) {
        const attempt = await engine.client.runs.attempt({ attemptId })
        const preview = await engine.client.prompts.preview({
          source: { prompt: 'sent' },
          itemId,
          to: { model: 'baseline:random' },
        })
        expect(preview.messages).toEqual(attempt.messages)
        expect(preview.sharedMessages).toBe(attempt.sharedMessages)
        expect(preview.exemplars?.shown.length).toBe(run.tasks[0]?.shots)
      }
    },
  )

  it('counts the tokens of what is sent', async () => {
    const item = await firstItem('gsm8k')
    const source = { content: content({ ...noSystem, system: 'hello world', ask: '{{question}}' }) }
    const chat = await engine.client.prompts.preview({ source, itemId: item.id, to: { style: 'chat' } })
    expect(chat.messages).toEqual([
      { role: 'system', content: 'hello world' },
      { role: 'user', content: item.question },
    ])
    expect(chat.tokens.shared).toBe(2)
    expect(chat.tokens.total).toBeGreaterThan(10)
    const text = await engine.client.prompts.preview({ source, itemId: item.id, to: { style: 'text' } })
    expect(text.messages).toEqual([{ role: 'user', content: `hello world\n\n${item.question}\nA:` }])
  })

  it('puts options and exemplars where the text names them', async () => {
    const { items } = await engine.client.prompts.items({
      benchmark: 'sample',
      task: 'mmlu/astronomy',
      limit: 1,
    })
    const [item] = items
    const source = {
      content: shown({
        system: 'Solved:\n{{exemplars}}',
        ask: 'Choose from {{options}}: {{question}}',
        shots: 1,
      }),
    }
    const { messages, exemplars } = await engine.client.prompts.preview({
      source,
      itemId: item?.id ?? 0,
      to: { style: 'chat' },
    })
    const options = item?.options?.map((option, index) => `(${'ABCD'[index]}) ${option}`).join(' ')
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(messages[0]?.content).toContain(`Q: ${exemplars?.shown[0]?.question}`)
    expect(messages[1]?.content).toBe(`Choose from ${options}: ${item?.question}`)
  })

  it('with a text that cannot be used says why instead', async () => {
    const item = await firstItem('gsm8k')
    const source = { content: content({ ask: '{{question}} {{wrong}}' }) }
    const preview = await engine.client.prompts.preview({ source, itemId: item.id, to: { style: 'chat' } })
    expect(preview).toMatchObject({ messages: [], issues: [{ code: 'unknown-variable' }] })
  })
})

describe('exemplars', () => {
  const pick = async (
    choose: 'official' | 'random' | 'longest' | 'most-steps' | 'most-similar',
    seed = 0,
  ) => {
    const { exemplars } = await engine.client.prompts.exemplars({
      benchmark: 'sample',
      task: 'gsm8k',
      format: 'in-context-cot',
      rule: { choose, order: 'as-chosen', seed },
      shots: 4,
    })
    return exemplars
  }
  const steps = (reasoning: string | null) => (reasoning ?? '').split(/(?<=[.!?])\s+/).length

  it('are chosen by rule', async () => {
    const all = await engine.client.prompts.exemplars({
      benchmark: 'sample',
      task: 'gsm8k',
      format: 'in-context-cot',
      rule: { choose: 'official', order: 'as-chosen', seed: 0 },
      shots: 100,
    })
    const most = [...all.exemplars].map(({ reasoning }) => steps(reasoning)).sort((a, b) => b - a)
    expect((await pick('most-steps')).map(({ reasoning }) => steps(reasoning))).toEqual(most.slice(0, 4))
    const lengths = [...all.exemplars]
      .map(({ question, reasoning }) => question.length + (reasoning?.length ?? 0))
      .sort((a, b) => b - a)
    expect(
      (await pick('longest')).map(({ question, reasoning }) => question.length + (reasoning?.length ?? 0)),
    ).toEqual(lengths.slice(0, 4))
    expect(await pick('random', 1)).toEqual(await pick('random', 1))
    expect(await pick('random', 1)).not.toEqual(await pick('random', 2))
    expect(await pick('most-similar')).toHaveLength(4)
  })

  it('are shown in the order asked for', async () => {
    const ordered = async (order: 'as-chosen' | 'reversed' | 'shuffled') =>
      (
        await engine.client.prompts.exemplars({
          benchmark: 'sample',
          task: 'gsm8k',
          format: 'in-context-cot',
          rule: { choose: 'official', order, seed: 3 },
          shots: 4,
        })
      ).exemplars
    const chosen = await ordered('as-chosen')
    expect(await ordered('reversed')).toEqual([...chosen].reverse())
    const shuffled = await ordered('shuffled')
    expect(shuffled).not.toEqual(chosen)
    expect(new Set(shuffled.map(({ question }) => question))).toEqual(
      new Set(chosen.map(({ question }) => question)),
    )
  })
})

it('options in another order take the gold answer with them, and the answers are read by that order', async () => {
  const { prompts } = engine.client
  const ids: number[] = []
  for (const optionOrder of [undefined, { by: 'reversed' as const }]) {
    const name = optionOrder ? 'options-reversed' : 'options-kept'
    await prompts.save({ name, content: content(optionOrder && { optionOrder }) })
    const run = await completeRun(engine.client, {
      models: ['baseline:first-option'],
      benchmarks: ['sample/mmlu'],
      formats: ['zero-shot-cot'],
      prompt: name,
    })
    ids.push(run.id)
    const { items } = await engine.client.prompts.items({ benchmark: 'sample', limit: 500 })
    const ofMmlu = items.filter(({ task }) => task.startsWith('mmlu/'))
    const golds = ofMmlu.filter(({ gold }) => gold === (optionOrder ? 'D' : 'A')).length
    expect(run.accuracy).toBeCloseTo(golds / ofMmlu.length, 9)
    // Read again, by the same rules, they stay what they are.
    expect((await engine.client.runs.rescore({ id: run.id })).changes).toEqual([])
  }
  const [a = 0, b = 0] = ids
  expect(await engine.client.compare.runs({ a: [a], b: [b] })).toMatchObject({ both: 0, onlyA: 7, onlyB: 7 })
})

it('as files: a folder a prompt, read back as it was', async () => {
  const { prompts } = engine.client
  await prompts.save({
    name: 'filed',
    content: shown({ exemplars: { choose: 'most-steps', order: 'shuffled', seed: 5 } }),
  })
  await prompts.annotate({
    name: 'filed',
    tags: ['x'],
    notes: 'kept',
    reference: { title: 'A paper', url: 'https://example.org/a' },
  })
  const files = await prompts.export({ prompts: ['filed'] })
  expect(files.map(({ path }) => path)).toEqual([
    'filed/prompt.json',
    'filed/few_shot_cot.chatml',
    'filed/few_shot_cot.txt',
  ])
  expect(await prompts.import({ files })).toEqual({
    added: [],
    known: [{ name: 'filed', version: 1 }],
    skipped: [],
  })
  const other = await openTestEngine()
  expect(await other.client.prompts.import({ files })).toMatchObject({
    added: [{ name: 'filed', version: 1 }],
  })
  const there = await other.client.prompts.get({ name: 'filed' })
  const here = await prompts.get({ name: 'filed' })
  expect(there).toMatchObject({ tags: here.tags, notes: here.notes, reference: here.reference })
  expect(there.versions[0]).toMatchObject({
    hash: here.versions[0]?.hash,
    content: here.versions[0]?.content,
  })
  await other.dispose()
})

it('files that are no prompt are left out, and why is said', async () => {
  const result = await engine.client.prompts.import({
    files: [
      { path: 'a/prompt.json', text: '{"name":"../up","format":"zero-shot-cot","templates":[]}' },
      { path: 'b/notes.txt', text: 'nothing' },
      { path: 'c/prompt.json', text: 'no json' },
      { path: 'd/few_shot_cot.chatml', text: '<|im_start|>user\nHow are you?\n<|im_end|>\n' },
    ],
  })
  expect(result.added).toEqual([])
  expect(result.skipped.map(({ path }) => path).sort()).toEqual([
    'a/prompt.json',
    'b/notes.txt',
    'c/prompt.json',
    'd/few_shot_cot.chatml',
  ])
})
