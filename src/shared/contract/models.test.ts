import { describe, expect, it } from 'vitest'
import type { ProviderId } from '../domain/model.ts'
import { newModel } from './models.ts'

const parse = (baseUrl: string, provider: ProviderId = 'openai-compatible') =>
  newModel.safeParse({ name: 'm', provider, modelId: 'm', baseUrl })

describe('a base URL', () => {
  it.each([
    'http://localhost:8000/v1',
    'https://host',
    'http://[::1]:8000/v1',
    'https://host/openai/v1?api-version=1',
    'https://host/@scope/v1',
  ])('may be %s', (baseUrl) => {
    expect(parse(baseUrl)).toMatchObject({ success: true, data: { baseUrl } })
  })

  it.each([
    ['http://user:hunter2@host/v1', /user name or password/],
    ['http://hunter2@host/v1', /user name or password/],
    ['http://:hunter2@host/v1', /user name or password/],
    ['http://user:hunter2@host/v1#x', /user name or password/],
    ['https://host/v1#hunter2', /“#”/],
    ['https://host/v1#', /“#”/],
    ['ftp://user:hunter2@host', /Invalid URL/],
    ['http:/user:hunter2@host/v1', /Invalid URL/],
    ['hunter2', /Invalid URL/],
  ])('may not be %s, which is said without repeating it', (baseUrl, message) => {
    const { error } = parse(baseUrl)
    expect(error?.issues[0]).toMatchObject({ path: ['baseUrl'], message: expect.stringMatching(message) })
    expect(JSON.stringify(error?.issues)).not.toContain('hunter2')
  })

  it('may not hold a query for Anthropic, whose client puts the path behind it', () => {
    const { error } = parse('https://host/?a=1', 'anthropic')
    expect(error?.issues).toMatchObject([{ path: ['baseUrl'], message: expect.stringContaining('“?”') }])
    expect(parse('https://host/', 'anthropic').success).toBe(true)
  })
})
