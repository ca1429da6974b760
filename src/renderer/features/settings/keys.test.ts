import { expect, it } from 'vitest'
import type { ListedModel } from '#shared/contract/views.ts'
import { listKeyVariables } from './keys.ts'

const model = (name: string, given: Partial<ListedModel>): ListedModel => ({
  name,
  provider: 'openai',
  modelId: name,
  baseUrl: null,
  keyEnv: null,
  organisation: null,
  paramsB: null,
  type: null,
  priceInUsdPerMtok: null,
  priceOutUsdPerMtok: null,
  builtIn: false,
  keyVariable: null,
  typedKey: null,
  key: 'missing',
  ...given,
})

it('names every variable once, with who reads it', () => {
  const models = [
    model('mini', { key: 'set' }),
    model('big', { key: 'set' }),
    model('mine', { provider: 'openai-compatible', keyEnv: 'MY_KEY' }),
    model('local', { provider: 'openai-compatible', key: 'not-needed' }),
    model('baseline:random', { provider: 'baseline', key: 'not-needed' }),
  ]
  const providers = [
    { provider: 'openai', keyEnv: 'OPENAI_API_KEY', isSet: true },
    { provider: 'anthropic', keyEnv: 'ANTHROPIC_API_KEY', isSet: false },
    { provider: 'baseline', keyEnv: null, isSet: false },
  ]
  expect(listKeyVariables(models, providers)).toEqual([
    { variable: 'ANTHROPIC_API_KEY', isSet: false, provider: 'anthropic', models: [] },
    { variable: 'MY_KEY', isSet: false, provider: null, models: ['mine'] },
    { variable: 'OPENAI_API_KEY', isSet: true, provider: 'openai', models: ['mini', 'big'] },
  ])
})
