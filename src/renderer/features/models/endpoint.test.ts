import { describe, expect, it } from 'vitest'
import type { ListedModel } from '#shared/contract/views.ts'
import { EMPTY_DRAFT } from './draft.ts'
import {
  freeName,
  keyVariableFor,
  keyVariableOf,
  knownAddresses,
  modelsAt,
  ownVariableFor,
} from './endpoint.ts'

const model = (name: string, known: Partial<ListedModel>): ListedModel => ({
  name,
  provider: 'openai-compatible',
  modelId: name,
  baseUrl: 'http://gpu:8000/v1',
  keyEnv: null,
  organisation: null,
  paramsB: null,
  type: null,
  priceInUsdPerMtok: null,
  priceOutUsdPerMtok: null,
  builtIn: false,
  key: 'not-needed',
  keyVariable: null,
  typedKey: null,
  ...known,
})
const MODELS = [
  model('llama', {}),
  model('mine', { keyVariable: 'UNSET', key: 'missing' }),
  model('qwen', { keyEnv: 'GPU_KEY', keyVariable: 'GPU_KEY', key: 'set' }),
  model('llama@other:1', { modelId: 'llama', baseUrl: 'http://other:1' }),
]
const at = (baseUrl: string, known = {}) => ({ ...EMPTY_DRAFT, modelId: 'llama', baseUrl, ...known })

describe('a server that is known', () => {
  it('is the same with a slash at its end', () => {
    expect(modelsAt(MODELS, at('http://gpu:8000/v1/')).map(({ name }) => name)).toEqual([
      'llama',
      'mine',
      'qwen',
    ])
    expect(knownAddresses(MODELS)).toEqual(['http://gpu:8000/v1', 'http://other:1'])
  })

  it.each([
    ['shares its key with its next model', at('http://gpu:8000/v1'), 'GPU_KEY'],
    ['does not, where another is named', at('http://gpu:8000/v1', { keyEnv: 'MINE' }), 'MINE'],
    ['shares it with no other server', at('http://gpu:8001/v1'), null],
    ['has the provider’s, where that is its own', at('', { provider: 'openai' }), 'OPENAI_API_KEY'],
  ])('%s', (_, draft, variable) => {
    expect(keyVariableOf(draft, MODELS)).toBe(variable)
  })
})

it('names a variable after a server', () => {
  expect(keyVariableFor({ baseUrl: 'https://api.example.org/v1' })).toBe('SERVER_API_EXAMPLE_ORG_API_KEY')
})

it.each([
  ['org/Model-7B', 'ORG_MODEL_7B_API_KEY'],
  ['7b', '_7B_API_KEY'],
  ['gpu', 'GPU_API_KEY_2'],
])('names a variable after a model alone: %s', (name, variable) => {
  const models = [...MODELS, model('other', { keyVariable: 'GPU_API_KEY' })]
  expect(ownVariableFor(name, models)).toBe(variable)
})

it.each([
  ['http://new:1', 'llama@new:1'],
  ['http://other:1', 'llama@other:1-2'],
])('tells models of one id apart by their servers: %s', (baseUrl, name) => {
  expect(freeName(at(baseUrl), MODELS)).toBe(name)
})
