import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, foldSame } from './word-diff.ts'

describe('diffWords', () => {
  it.each([
    ['the answer is 18', 'the answer is 18', [['same', 'the answer is 18']]],
    [
      'the answer is 18',
      'the answer is 26',
      [
        ['same', 'the answer is '],
        ['removed', '18'],
        ['added', '26'],
      ],
    ],
    [
      '答案是十八',
      '答案是八',
      [
        ['same', '答案是'],
        ['removed', '十'],
        ['same', '八'],
      ],
    ],
    [
      'Work out each step. Go.',
      'Say what each is. Go.',
      [
        ['removed', 'Work out each step'],
        ['added', 'Say what each is'],
        ['same', '. Go.'],
      ],
    ],
    ['', 'new', [['added', 'new']]],
    [
      'a\nb',
      'a b',
      [
        ['same', 'a'],
        ['removed', '\n'],
        ['added', ' '],
        ['same', 'b'],
      ],
    ],
  ])('tells %j from %j', (before, after, parts) => {
    expect(diffWords(before, after)?.map(({ kind, text }) => [kind, text])).toEqual(parts)
  })

  it('gives both texts back', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '$5', '。', '\u202E'), { maxLength: 60 })
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(''), right.join('')]
        const parts = diffWords(before, after) ?? []
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })

  it('gives up on texts too long or too different', () => {
    expect(diffWords('a '.repeat(40_000), 'b')).toBeNull()
    const numbers = (from: number) => Array.from({ length: 3_000 }, (_, at) => from + at).join(' ')
    expect(diffWords(numbers(10_000), numbers(20_000))).toBeNull()
  })
})

describe('foldSame', () => {
  const long = 'x'.repeat(1_000)
  it('puts away what is far from every change, and loses nothing', () => {
    const parts = foldSame([
      { kind: 'same', text: long },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: long },
      { kind: 'removed', text: 'old' },
      { kind: 'same', text: 'short' },
    ])
    expect(parts.map(({ kind, text }) => [kind, text.length])).toEqual([
      ['folded', 880],
      ['same', 120],
      ['added', 3],
      ['same', 120],
      ['folded', 760],
      ['same', 120],
      ['removed', 3],
      ['same', 5],
    ])
  })
})
