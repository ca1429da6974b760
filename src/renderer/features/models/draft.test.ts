import { describe, expect, it } from 'vitest'
import { draftOf, EMPTY_DRAFT, type ModelDraft, readDraft } from './draft.ts'

const draft = (typed: Partial<ModelDraft>): ModelDraft => ({ ...EMPTY_DRAFT, ...typed })

describe('a draft', () => {
  it('becomes the model it describes, called by its id unless it is given a name', () => {
    const read = readDraft(
      draft({ modelId: 'org/Model 7B', baseUrl: ' http://localhost:8000/v1 ', paramsB: '6,7', type: 'RLHF' }),
    )
    expect(read).toMatchObject({
      ok: true,
      model: {
        name: 'org/Model-7B',
        modelId: 'org/Model 7B',
        baseUrl: 'http://localhost:8000/v1',
        paramsB: 6.7,
        type: 'RLHF',
        organisation: null,
        priceInUsdPerMtok: null,
      },
    })
  })

  it.each<[string, Partial<ModelDraft>, string[]]>([
    ['has an id, a name and an address', {}, ['name', 'modelId', 'baseUrl']],
    ['has no address that is none', { modelId: 'm', baseUrl: 'localhost' }, ['baseUrl']],
    [
      'has both its prices or none',
      { provider: 'openai', modelId: 'm', priceInUsdPerMtok: '1' },
      ['priceOutUsdPerMtok'],
    ],
    ['has numbers for numbers', { provider: 'openai', modelId: 'm', paramsB: 'big' }, ['paramsB']],
    ['does not pass for a baseline', { provider: 'openai', modelId: 'm', name: 'baseline:mine' }, ['name']],
    ['names a variable, not a key', { provider: 'openai', modelId: 'm', keyEnv: 'sk-123' }, ['keyEnv']],
  ])('%s', (_, typed, faults) => {
    const read = readDraft(draft(typed))
    expect(read.ok ? [] : [...read.faults].sort()).toEqual([...faults].sort())
  })

  it('holds all a listed model has', () => {
    const model = {
      name: 'mini',
      provider: 'openai' as const,
      modelId: 'gpt',
      baseUrl: null,
      keyEnv: 'KEY',
      organisation: 'Somebody',
      paramsB: 7,
      type: 'RLHF' as const,
      priceInUsdPerMtok: 0,
      priceOutUsdPerMtok: 0.6,
    }
    const listed = { ...model, builtIn: false, key: 'set' as const, keyVariable: 'KEY', typedKey: null }
    expect(readDraft(draftOf(listed))).toEqual({ ok: true, model })
  })
})
