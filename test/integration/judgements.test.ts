import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardView } from '#shared/contract/board-view.ts'
import type { Run, RunItem } from '#shared/contract/views.ts'
import { completeRun, openTestEngine, type TestEngine } from '../support/engine.ts'

const SAMPLE = {
  models: ['baseline:last-number'],
  benchmarks: ['sample'],
  formats: ['zero-shot-cot' as const],
}

let test: TestEngine
let run: Run
let wrong: RunItem
let right: RunItem

beforeAll(async () => {
  test = await openTestEngine()
  run = await completeRun(test.client, SAMPLE)
  const { items } = await test.client.runs.items({ runId: run.id })
  const find = (outcome: string): RunItem => {
    const item = items.find((one) => one.outcome === outcome)
    if (!item) throw new Error(`nothing is ${outcome}`)
    return item
  }
  wrong = find('wrong')
  right = find('correct')
})

afterAll(() => test.dispose())

const correct = async (judgement: 'machine' | 'overruled' | 'undisputed' | 'judged') => {
  const { outcomes, scored } = await test.client.runs.get({ id: run.id, judgement })
  return [outcomes.correct, scored]
}
const boardScore = async (judgement: 'machine' | 'overruled' | 'judged') => {
  const { own } = await test.client.board.figures({ judgement })
  return own[0]?.score
}

describe('overruling an attempt', () => {
  it('changes the figures of those who take it into account and no others, and back', async () => {
    const [before = 0, scored] = await correct('machine')
    const machineScore = await boardScore('machine')
    const { attemptId } = wrong
    const overruled = await test.client.judgements.overrule({
      attemptId,
      outcome: 'correct',
      note: ' Right. ',
    })
    expect(overruled.score?.outcome).toBe('wrong')
    expect(overruled.marks.overruled).toMatchObject({ outcome: 'correct', note: 'Right.' })
    expect(overruled.marks.overruled?.by).not.toBe('')
    expect(await correct('machine')).toEqual([before, scored])
    expect(await correct('undisputed')).toEqual([before, scored])
    expect(await correct('overruled')).toEqual([before + 1, scored])
    expect(await correct('judged')).toEqual([before + 1, scored])
    expect(await boardScore('machine')).toBe(machineScore)
    expect(await boardScore('overruled')).toBeCloseTo((machineScore ?? 0) + 1 / run.n, 12)
    const [row] = await test.client.leaderboard.query({ judgement: 'overruled' })
    expect(row?.outcomes.correct).toBe(before + 1)

    await test.client.judgements.overrule({ attemptId, outcome: null })
    expect(await correct('overruled')).toEqual([before, scored])
    expect(await boardScore('overruled')).toBe(machineScore)
  })

  it('outlives scoring again', async () => {
    const [before = 0] = await correct('machine')
    await test.client.judgements.overrule({ attemptId: right.attemptId, outcome: 'wrong' })
    await test.client.runs.rescore({ id: run.id })
    expect((await correct('overruled'))[0]).toBe(before - 1)
    await test.client.judgements.overrule({ attemptId: right.attemptId, outcome: null })
  })
})

describe('disputing an item', () => {
  it('takes it out of the figures of those who leave disputed ones out, in every run', async () => {
    const other = await completeRun(test.client, { ...SAMPLE, formats: ['zero-shot-ao'] })
    const [before = 0, scored = 0] = await correct('machine')
    await test.client.judgements.dispute({
      attemptId: right.attemptId,
      disputed: true,
      note: 'The gold is off.',
    })
    expect(await correct('machine')).toEqual([before, scored])
    expect(await correct('undisputed')).toEqual([before - 1, scored - 1])
    expect((await test.client.runs.get({ id: other.id, judgement: 'judged' })).scored).toBe(scored - 1)
    expect(await test.client.judgements.disputed()).toMatchObject([
      { note: 'The gold is off.', question: right.question },
    ])
    const later = await completeRun(test.client, SAMPLE)
    expect((await test.client.runs.get({ id: later.id, judgement: 'undisputed' })).scored).toBe(scored - 1)

    await test.client.judgements.dispute({ attemptId: right.attemptId, disputed: false })
    expect(await correct('undisputed')).toEqual([before, scored])
    expect(await test.client.judgements.disputed()).toEqual([])
  })
})

describe('comparing runs', () => {
  it('takes overrulings and disputes into account where it is asked to', async () => {
    const other = await completeRun(test.client, { ...SAMPLE, models: ['baseline:random'] })
    const sides = { a: [run.id], b: [other.id] }
    const compare = async (judgement: 'machine' | 'overruled' | 'undisputed' | 'judged') => {
      const { n, accuracyA, unmatched, a } = await test.client.compare.runs({ ...sides, judgement })
      expect(unmatched).toEqual({ a: 0, b: 0 })
      expect(a[0]?.accuracy).toBeCloseTo(accuracyA ?? -1, 12)
      return [n, Math.round((accuracyA ?? 0) * n)]
    }
    const [n = 0, solved = 0] = await compare('machine')
    await test.client.judgements.overrule({ attemptId: wrong.attemptId, outcome: 'correct' })
    await test.client.judgements.dispute({ attemptId: right.attemptId, disputed: true })
    expect(await compare('machine')).toEqual([n, solved])
    expect(await compare('overruled')).toEqual([n, solved + 1])
    expect(await compare('undisputed')).toEqual([n - 1, solved - 1])
    expect(await compare('judged')).toEqual([n - 1, solved])

    const listed = await test.client.compare.items({ ...sides, judgement: 'judged', limit: 1000 })
    expect(listed.total).toBe(n - 1)
    expect(listed.items.some(({ itemId }) => itemId === right.itemId)).toBe(false)
    expect(listed.items.find(({ itemId }) => itemId === wrong.itemId)?.a).toMatchObject({
      right: true,
      credit: 1,
      outcome: 'correct',
    })
    await test.client.judgements.overrule({ attemptId: wrong.attemptId, outcome: null })
    await test.client.judgements.dispute({ attemptId: right.attemptId, disputed: false })
    expect(await compare('judged')).toEqual([n, solved])
  })
})

describe('what people left', () => {
  it('is found by, counted and exported', async () => {
    const { attemptId } = wrong
    await test.client.judgements.flag({ attemptId, flagged: true })
    await test.client.judgements.note({ attemptId, note: 'Look at this:\nit is odd.' })
    await test.client.judgements.overrule({ attemptId, outcome: 'no-answer', note: 'Nothing is said.' })
    await test.client.judgements.dispute({ attemptId, disputed: true })
    for (const filter of [{ flagged: true }, { noted: true }, { overruled: true }, { disputed: true }]) {
      const { items } = await test.client.runs.items({ runId: run.id, ...filter })
      expect(items).toMatchObject([
        { attemptId, outcome: 'wrong', overruled: 'no-answer', flagged: true, noted: true, disputed: true },
      ])
    }
    expect((await test.client.runs.items({ runId: run.id, flagged: false })).total).toBe(run.n - 1)
    expect((await test.client.runs.get({ id: run.id })).marks).toEqual({
      overruled: 1,
      flagged: 1,
      noted: 1,
      disputedItems: 1,
    })
    let csv = ''
    for await (const chunk of await test.client.exports.items({ runId: run.id, as: 'csv' })) csv += chunk
    expect(csv).toContain('no-answer,Nothing is said.,')
    let board = ''
    const view = boardView.parse({ provenance: ['own'], judgement: 'judged', benchmarks: ['sample'] })
    for await (const chunk of await test.client.board.export({ view, as: 'json' })) board += chunk
    expect(board).toContain(`"judgement"`)
  })

  it.each([[{ attemptId: 999_999 }, 'not-found']])('cannot be left on %j', async (where, code) => {
    await expect(test.client.judgements.flag({ ...where, flagged: true })).rejects.toMatchObject({
      data: { code },
    })
  })
})
