import { describe, expect, it } from 'vitest'
import { type OwnWords, readOwnWords, writeOwnWords } from './own-words.ts'

const words = 'Slow down; really: now (please)'

describe('the engine’s own words for a failed request', () => {
  it.each<OwnWords>([
    { kind: 'timed-out', seconds: '0.5' },
    { kind: 'unreachable', origin: 'http://127.0.0.1:1', words: 'connection refused' },
    { kind: 'unreadable', origin: 'http://h', words: 'is no JSON' },
    { kind: 'redirected', words: '302 moved', to: 'https://h/v1' },
    { kind: 'no-service', words: '404 Not Found', address: 'http://h/api' },
    { kind: 'long-wait', words, duration: '2 h 00 min' },
    { kind: 'nobody-answers', requests: '16', words: writeOwnWords({ kind: 'timed-out', seconds: '300' }) },
  ])('are read back as what was written: $kind', (own) => {
    expect(readOwnWords(writeOwnWords(own))).toEqual(own)
  })

  it.each([words, '', '401 no such key', 'I cannot reach http://h: sorry', 'no answer within reason'])(
    'are not seen in the provider’s: %j',
    (said) => {
      expect(readOwnWords(said)).toBeNull()
    },
  )
})
