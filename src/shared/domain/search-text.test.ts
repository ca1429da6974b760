import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBarelyBegun, splitSearch } from './search-text.ts'

/** `…` after a part: the beginning of a word. */
const written = (text: string): string[] =>
  splitSearch(text).map(({ words, isBeginning }) => (isBeginning ? `${words}…` : words))

describe('a searched text', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  ', []],
    ['t', ['t']],
    ['th', ['th']],
    ['the', ['the…']],
    ['the river', ['the', 'river…']],
    ['the river ', ['the', 'river…']],
    ['river b', ['river', 'b']],
    ['river.', ['river.']],
    ['"river"', ['river']],
    ['river"', ['river', '']],
    ['“river”', ['river']],
    ['"the riv', ['the riv…']],
    ['say "the answer is" 42', ['say', 'the answer is', '42']],
    ['18', ['18']],
    ['1800', ['1800…']],
    ['1,8', ['1,8']],
    ['1,800', ['1,800…']],
    ['it’s', ['it’s']],
    ['回', ['回…']],
    ['回家', ['回家…']],
    ['回家。', ['回家。']],
    ['a\0bcd', ['a', 'bcd…']],
  ])('%j is looked for as %j', (text, parts) => {
    expect(written(text)).toEqual(parts)
  })

  it('has one beginning at the most, its last', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        splitSearch(text)
          .slice(0, -1)
          .every(({ isBeginning }) => !isBeginning),
      ),
    )
  })

  it.each<[string, boolean]>([
    ['', false],
    ['t', true],
    ['th', true],
    ['the', false],
    ['the r', true],
    ['river.', false],
    ['"42"', false],
    ['42', true],
    ['回', false],
  ])('%j is barely begun: %j', (text, expected) => {
    expect(isBarelyBegun(text)).toBe(expected)
  })
})
