import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanWords } from './words.ts'

describe('cleanWords', () => {
  it.each([
    ['plain words', 'plain words'],
    ['two\nlines\r\n\tand  spaces', 'two lines and spaces'],
    ['\u001b[31mred\u001b[0m alert', 'red alert'],
    ['a\u0000b\u009bc\u202Ed\u2066e\u200bf', 'a b c d e f'],
    ['Incorrect API key provided: sk-abcd****wxyz.', 'Incorrect API key provided: [key]'],
    ['got header "Authorization: Bearer abc.def"', 'got header "Authorization: Bearer [key]"'],
    ['key s3cret! was refused, s3cret!', 'key [key] was refused, [key]'],
    ['half a pair \ud83d', 'half a pair \ufffd'],
  ])('%j', (given, expected) => {
    expect(cleanWords(given, 's3cret!')).toBe(expected)
  })

  it('bounds the length', () => {
    expect(cleanWords('x'.repeat(100_000), null)).toHaveLength(500)
  })

  it('never lets the key through, wherever it stands', () => {
    const key = 'k3y-0123456789'
    fc.assert(
      fc.property(fc.string({ maxLength: 700 }), fc.string({ maxLength: 50 }), (before, after) => {
        expect(cleanWords(`${before}${key}${after}`, key)).not.toContain(key)
      }),
    )
  })
})
