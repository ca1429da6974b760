import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertStudy, selectItems } from '../../src/main/engine/store/index.ts'
import type { StudyRequest } from '../../src/shared/contract/views.ts'
import { openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'
import { recordRun, scoreOf, withStore } from '../support/recorded-run.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await openTestEngine()
})
afterAll(() => engine.dispose())

const request = {
  models: ['baseline:random'],
  benchmark: 'sample/mmlu',
  format: 'in-context-cot' as const,
  limit: 6,
  perKind: 2,
}

describe('a study of answers that are known', () => {
  /** What four questions of yes or no are answered under four variants; gold Yes, Yes, No, No. */
  const ANSWERS = [
    ['Yes', 'Yes', 'Yes', 'Yes'],
    ['Yes', 'No', 'Yes', 'No'],
    ['No', 'No', 'No', 'Yes'],
    ['Yes', 'Yes', 'Yes', 'Yes'],
  ] as const

  it('equals what is computed by hand', async () => {
    const id = withStore(engine.storePath, (store) => {
      const items = selectItems(store, { benchmark: 'sample', tasks: null, split: 'test' })
        .filter(({ answerType, gold }) => answerType === 'boolean-like' && /^(Yes|No)$/.test(gold))
        .sort((a, b) => (a.gold > b.gold ? -1 : a.gold < b.gold ? 1 : a.id - b.id))
      const chosen = [
        ...items.filter(({ gold }) => gold === 'Yes').slice(0, 2),
        ...items.filter(({ gold }) => gold === 'No').slice(0, 2),
      ]
      const runs = [0, 1, 2, 3].map((variant) => ({
        runId: recordRun(store, `variant ${variant}`, chosen, (item) => {
          const answer = ANSWERS[chosen.findIndex(({ id: one }) => one === item.id)]?.[variant] ?? ''
          return {
            text: answer,
            score: { ...scoreOf(answer === item.gold), answer, canonical: answer.toLowerCase() },
          }
        }),
        variant: {
          key: variant === 0 ? 'base' : `trigger/${variant}`,
          kind: variant === 0 ? ('base' as const) : ('trigger' as const),
          detail: '',
          change: null,
        },
      }))
      return insertStudy(
        store,
        { label: 'by hand', request: { ...request, kinds: ['trigger'] } },
        runs,
        new Date(),
      )
    })
    const study = await engine.client.sensitivity.get({ id })
    const [model] = study.models
    // Right under the variants: items 1 to 4 have 4, 2, 3 and 0 of 4.
    expect(model?.accuracies.map(({ accuracy }) => accuracy)).toEqual([0.75, 0.5, 0.75, 0.25])
    expect(model).toMatchObject({
      model: 'recorded',
      items: 4,
      variants: 4,
      best: 0.75,
      worst: 0.25,
      spread: 0.5,
      mean: 0.5625,
    })
    // Its runs were only recorded: they wait to be gone on with, so that nothing is concluded yet.
    expect(study).toMatchObject({ status: 'interrupted', stability: null })
    expect(model?.verdict).toEqual({ status: 'unfinished', done: 0, runs: 4 })
    expect(model?.kinds).toMatchObject([{ kind: 'trigger', variants: 4, spread: 0.5 }])
    expect(model?.rightUnder).toEqual({ every: 1, some: 2, none: 1 })
    // Entropies of two classes: 0, 1, 0.8112781244591328 and 0.
    expect(model?.sensitivity).toBeCloseTo((0 + 1 + 0.8112781244591328 + 0) / 4, 12)
    // Yes: distributions (1, 0) and (½, ½), distance ½. No: (¼, ¾) and (1, 0), distance ¾.
    expect(model?.classes.map(({ gold, consistency }) => [gold, consistency])).toEqual([
      ['No', 0.25],
      ['Yes', 0.5],
    ])
    expect(model?.consistency).toBeCloseTo(0.375, 12)
    expect(model?.effects[0]).toMatchObject({ variant: 'trigger/3', difference: -0.5, n: 4 })
    const page = await engine.client.sensitivity.items({ id, model: 'recorded', under: 'some' })
    expect(page.items.map(({ sensitivity, right }) => [sensitivity, right])).toEqual([
      [1, 2],
      [expect.closeTo(0.8112781244591328, 12), 3],
    ])
    expect(page.items[0]?.answers.map(({ answer }) => answer)).toEqual(['Yes', 'No', 'Yes', 'No'])
  })
})

describe('a study that is run', () => {
  it('varies only what it says, over the same items', async () => {
    const kinds = [
      'format',
      'paraphrase',
      'exemplar-order',
      'exemplar-count',
      'exemplar-choice',
      'option-order',
      'trigger',
      'whitespace',
    ] as const
    const plan = await engine.client.sensitivity.plan({ ...request, kinds: [...kinds] })
    expect(plan.without).toEqual([])
    expect(new Set(plan.variants.map(({ kind }) => kind))).toEqual(new Set(['base', ...kinds]))
    expect(plan).toMatchObject({
      items: 6,
      withinBudget: true,
      estimate: { requests: plan.variants.length * 6 },
    })
    const { id, runs } = await engine.client.sensitivity.start({ ...request, kinds: [...kinds] })
    for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
    const study = await engine.client.sensitivity.get({ id })
    expect(study).toMatchObject({ runs: plan.variants.length, done: plan.variants.length })
    const [model] = study.models
    expect(model).toMatchObject({ items: 6, variants: plan.variants.length })
    const sent = await Promise.all(
      study.matrix.map(async ({ runId, variant }) => {
        const { items } = await engine.client.runs.items({ runId })
        const first = items[0]?.attemptId ?? 0
        return {
          variant,
          hashes: items.map(({ itemId }) => itemId),
          messages: (await engine.client.runs.attempt({ attemptId: first })).messages,
        }
      }),
    )
    expect(new Set(sent.map(({ hashes }) => JSON.stringify(hashes))).size).toBe(1)
    expect(new Set(sent.map(({ messages }) => JSON.stringify(messages))).size).toBe(sent.length)
    // No variant shows up among the prompts.
    expect((await engine.client.prompts.list()).filter(({ name }) => name.includes('~'))).toEqual([])
  })

  it('puts an answer back where its option stood before', async () => {
    const { id, runs } = await engine.client.sensitivity.start({
      ...request,
      models: ['baseline:first-option'],
      format: 'zero-shot-ao',
      kinds: ['option-order'],
      perKind: 1,
    })
    for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
    const { items } = await engine.client.sensitivity.items({ id, model: 'baseline:first-option' })
    // It always says A: in reversed order that is the last of the four.
    for (const { answers } of items) expect(answers.map(({ answer }) => answer)).toEqual(['A', 'D'])
    const { models } = await engine.client.sensitivity.get({ id })
    expect(models[0]?.sensitivity).toBeCloseTo(0.5, 12)
  })

  it('keeps its variants out of the figures of the model, and marks its runs', async () => {
    const { id, runs } = await engine.client.sensitivity.start({
      ...request,
      models: ['baseline:majority'],
      // A part of a benchmark would have no figure at all.
      benchmark: 'sample',
      kinds: ['paraphrase', 'format'],
      perKind: 1,
    })
    for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
    const ofStudy = (await engine.client.runs.list()).filter(({ study }) => study?.id === id)
    const [base, paraphrase, format] = ofStudy.sort((one, other) => one.id - other.id)
    expect(ofStudy.map(({ study, prompt }) => [study?.variant, prompt.kind])).toEqual([
      ['base', 'shipped'],
      ['paraphrase/1', 'variant'],
      ['format/1', 'shipped'],
    ])
    const shown = [base?.id, format?.id]
    const rows = (await engine.client.leaderboard.query({})).filter(
      ({ model }) => model === 'baseline:majority',
    )
    expect(rows.map(({ runId, runs: of }) => [runId, of]).sort()).toEqual(shown.map((run) => [run, 1]).sort())
    const { own } = await engine.client.board.figures({})
    const figures = own.filter(({ model }) => model === 'baseline:majority')
    expect(figures.map(({ run }) => run.id).sort()).toEqual([...shown].sort())
    const { own: details } = await engine.client.board.details({ model: 'baseline:majority' })
    expect(details.some(({ run }) => run.id === paraphrase?.id)).toBe(false)
    const { own: tasks } = await engine.client.board.tasks({ benchmark: 'sample' })
    expect(tasks.some(({ run }) => run.id === paraphrase?.id)).toBe(false)
  })

  it('concludes nothing from what chance alone would do, or from few items', async () => {
    const concluded = async (change: Pick<StudyRequest, 'models' | 'kinds'> & { limit?: number }) => {
      const { id, runs } = await engine.client.sensitivity.start({ ...request, limit: 12, ...change })
      for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
      const study = await engine.client.sensitivity.get({ id })
      expect(study.status).toBe('done')
      return study.models[0]
    }
    const same = await concluded({ models: ['baseline:first-option'], kinds: ['paraphrase'] })
    expect(same?.verdict).toEqual({ status: 'within-chance', n: 12, spread: 0, upper95: 0, p: 1 })
    const few = await concluded({ models: ['baseline:first-option'], kinds: ['paraphrase'], limit: 4 })
    expect(few?.verdict).toEqual({ status: 'too-few-items', n: 4, needed: 6 })
  })

  it('goes on with a study that was put down, asking only for what is missing', async () => {
    const { id, runs } = await engine.client.sensitivity.start({ ...request, kinds: ['trigger'] })
    // From the end, as its turn comes last.
    const [last, ...others] = runs.toReversed()
    const interrupted = await engine.client.runs.interrupt({ id: last?.id ?? 0 })
    expect(interrupted).toMatchObject({ status: 'interrupted', scored: 0 })
    const before = []
    for (const { id: run } of others) before.push(await resultOf(await engine.client.runs.watch({ id: run })))
    const study = await engine.client.sensitivity.get({ id })
    expect(study).toMatchObject({ status: 'interrupted', done: 2, runs: 3 })
    expect(study.models[0]?.verdict).toEqual({ status: 'unfinished', done: 2, runs: 3 })
    const resumed = await engine.client.sensitivity.resume({ id })
    expect(resumed.runs.map((run) => run.id)).toEqual([last?.id])
    await resultOf(await engine.client.runs.watch({ id: last?.id ?? 0 }))
    expect(await engine.client.sensitivity.get({ id })).toMatchObject({ status: 'done', done: 3 })
    for (const run of before) expect(await engine.client.runs.get({ id: run.id })).toEqual(run)
    expect((await engine.client.sensitivity.resume({ id })).runs).toEqual([])
    await expect(engine.client.sensitivity.resume({ id: 999 })).rejects.toThrow(/no study 999/)
  })

  it('leaves out what cannot be varied, and is not started beyond its budget', async () => {
    const plan = await engine.client.sensitivity.plan({
      ...request,
      benchmark: 'sample/gsm8k',
      format: 'zero-shot-cot',
      kinds: ['option-order', 'exemplar-order', 'paraphrase'],
    })
    expect(plan.without).toEqual(['option-order', 'exemplar-order'])
    expect(plan.variants.map(({ key }) => key)).toEqual(['base', 'paraphrase/1', 'paraphrase/2'])
    const before = (await engine.client.runs.list()).length
    await expect(
      engine.client.sensitivity.start({ ...request, kinds: ['paraphrase'], budget: { requests: 10 } }),
    ).rejects.toThrow(/18 requests, and the budget is 10/)
    await expect(
      engine.client.sensitivity.start({ ...request, benchmark: 'sample/gsm8k', kinds: ['option-order'] }),
    ).rejects.toThrow(/nothing to vary here: no option-order/)
    expect((await engine.client.runs.list()).length).toBe(before)
  })

  it('ranks models by robustness, and can be forgotten', async () => {
    const { id, runs } = await engine.client.sensitivity.start({
      ...request,
      models: ['baseline:random', 'baseline:first-option'],
      kinds: ['option-order', 'paraphrase'],
      limit: 20,
    })
    for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
    const study = await engine.client.sensitivity.get({ id })
    const spreads = study.models.map(({ spread }) => spread)
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b))
    expect(study.stability?.pairs).toHaveLength(1)
    await engine.client.sensitivity.delete({ id })
    await expect(engine.client.sensitivity.get({ id })).rejects.toThrow(/no study/)
    expect((await engine.client.runs.list()).some((run) => run.id === runs[0]?.id)).toBe(true)
  })
})
