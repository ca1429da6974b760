import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { realData } from '../support/data-folder.ts'
import { addModel, importPaths, openTestEngine, resultOf, type TestEngine } from '../support/engine.ts'
import { describeWithRealData } from '../support/real-data.ts'
import { type Standin, startStandin } from '../support/standin.ts'

describeWithRealData('the sensitivity of the stand-in’s skill-0.6', () => {
  let standin: Standin
  let engine: TestEngine
  beforeAll(async () => {
    standin = await startStandin()
    engine = await openTestEngine()
    await importPaths(engine.client, [join(realData ?? '', 'gsm8k/test.jsonl')])
    await addModel(engine.client, {
      name: 'skill',
      modelId: 'skill-0.6',
      provider: 'openai-compatible',
      baseUrl: `${standin.url}/v1`,
    })
  })
  afterAll(async () => {
    await engine?.dispose()
    await standin?.stop()
  })

  it('over 8 variants and 50 items of GSM8K is what its answers say, counted apart', async () => {
    const { id, runs } = await engine.client.sensitivity.start({
      models: ['skill'],
      benchmark: 'gsm8k',
      kinds: ['paraphrase', 'trigger', 'whitespace'],
      perKind: 3,
      limit: 50,
      concurrency: 32,
    })
    const variants = runs.slice(0, 8)
    for (const { id: run } of runs) await resultOf(await engine.client.runs.watch({ id: run }))
    expect(variants).toHaveLength(8)
    const study = await engine.client.sensitivity.get({ id })
    const { items } = await engine.client.sensitivity.items({ id, model: 'skill' })
    const [model] = study.models
    expect(items).toHaveLength(50)
    const entropies = items.map(({ answers }) => {
      const shares = [...Map.groupBy(answers, ({ answer }) => Number(answer)).values()].map(
        (same) => same.length / answers.length,
      )
      return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0) / Math.log2(answers.length)
    })
    expect(model?.sensitivity).toBeCloseTo(entropies.reduce((sum, value) => sum + value, 0) / 50, 12)
    const right = items.map(({ answers }) => answers.filter(({ outcome }) => outcome === 'correct').length)
    expect(model?.rightUnder).toEqual({
      every: right.filter((count) => count === runs.length).length,
      some: right.filter((count) => count > 0 && count < runs.length).length,
      none: right.filter((count) => count === 0).length,
    })
    expect(model?.accuracies.map(({ accuracy }) => accuracy)).toEqual(
      study.matrix.map(({ run }) => run.accuracy),
    )
  })
})
