import { describe, expect, it } from 'vitest'
import { splitEndpoint } from './endpoint.ts'

describe('splitEndpoint', () => {
  it.each([
    ['http://localhost:8000/v1', 'http://localhost:8000/v1', null],
    ['http://localhost:8000/v1/', 'http://localhost:8000/v1', null],
    ['http://localhost:8000', 'http://localhost:8000', null],
    ['http://localhost:8000/', 'http://localhost:8000', null],
    ['https://host/v1/chat/completions', 'https://host/v1', 'chat-completions'],
    ['https://host/v1/chat/completions/', 'https://host/v1', 'chat-completions'],
    ['https://host/v1/responses', 'https://host/v1', 'responses'],
    ['https://host/v1/completions', 'https://host/v1', 'completions'],
    ['https://host/v1/messages', 'https://host/v1', 'messages'],
    ['https://host/completions', 'https://host', 'completions'],
    ['https://host/my-responses', 'https://host/my-responses', null],
    ['http://user:hunter2@host/v1/messages', 'http://host/v1', 'messages'],
    ['http://user:hunter2@host/#x', 'http://host', null],
    ['https://host/completions/v1', 'https://host/completions/v1', null],
    [
      'https://host/openai/chat/completions?api-version=1',
      'https://host/openai?api-version=1',
      'chat-completions',
    ],
  ])('%s', (given, baseUrl, api) => {
    expect(splitEndpoint(given)).toEqual({ baseUrl, api })
  })
})
