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
    ['ftp://user:hunter2@host', /not an http/],
    ['http:/user:hunter2@host/v1', /not an http/],
    ['hunter2', /not an http/],
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

it.each(['a\u001b[2Jb', 'a\u009b2Jb', 'a\u202eb', 'a\nb'])('a model may not be called %j', (name) => {
  const { error } = newModel.safeParse({ name, provider: 'openai', modelId: 'm' })
  expect(error?.issues.map(({ path }) => path)).toContainEqual(['name'])
})

it('an empty name is refused in our own words', () => {
  const { error } = newModel.safeParse({ name: '', provider: 'openai', modelId: '' })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual(
    expect.arrayContaining([
      ['name', 'must not be empty'],
      ['modelId', 'must not be empty'],
    ]),
  )
})
