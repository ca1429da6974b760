import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitThinking } from './thinking.ts'

describe('splitThinking', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['4', ['4']],
    ['<think>a</think>4', ['T:<think>a</think>', '4']],
    ['a</think>4', ['T:a</think>', '4']],
    ['4 <think>a', ['4 ', 'T:<think>a']],
    ['<think>a</think>b</think>4', ['T:<think>a</think>b</think>', '4']],
    ['<think>a<think>b</think>4', ['T:<think>a<think>b</think>', '4']],
  ])('cuts %j', (text, parts) => {
    const shown = splitThinking(text).map(
      ({ start, end, isThinking }) => `${isThinking ? 'T:' : ''}${text.slice(start, end)}`,
    )
    expect(shown).toEqual(parts)
  })

  it('gives the text back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<think>', '</think>', 'a', '<')), (pieces) => {
        const text = pieces.join('')
        const parts = splitThinking(text)
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })
})
