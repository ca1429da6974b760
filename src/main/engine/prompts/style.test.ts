import { expect, it } from 'vitest'
import type { Model } from '#shared/domain/model.ts'
import { promptStyleFor } from './style.ts'

it.each<[string, Pick<Model, 'type' | 'baseUrl'>]>([
  ['text', { type: 'Base', baseUrl: null }],
  ['text', { type: 'Base', baseUrl: 'http://host/v1/chat/completions' }],
  ['text', { type: null, baseUrl: 'http://host/v1/completions' }],
  ['chat', { type: null, baseUrl: 'http://host/v1/chat/completions' }],
  ['chat', { type: 'RLHF', baseUrl: 'http://host/v1' }],
  ['chat', { type: null, baseUrl: null }],
])('takes %s for %j', (style, known) => {
  const unknown = { organisation: null, paramsB: null, priceInUsdPerMtok: null, priceOutUsdPerMtok: null }
  const model = {
    name: 'm',
    provider: 'openai-compatible',
    modelId: 'm',
    keyEnv: null,
    ...unknown,
    ...known,
  } as const
  expect(promptStyleFor(model)).toBe(style)
})
