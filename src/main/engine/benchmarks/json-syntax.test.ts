import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSyntaxError } from './json-syntax.ts'

describe('findSyntaxError', () => {
  // The place is marked by ▮, which is taken out before the text is looked at.
  it.each([
    '{"a": ▮x}',
    '[1, ▮]',
    '{"a": 1,▮}',
    '{"a" ▮1}',
    '{▮a: 1}',
    '[1 ▮2]',
    '[1]▮]',
    '{"a": [1, 2▮}',
    '{"a": "b"} ▮{}',
    '{"a": {"b": []}, "c": ▮:}',
    '{"a": ▮"unclosed}',
    '["tab\\t", ▮"new\nline"]',
    '["good \\u00e9", ▮"bad \\left"]',
    '[0▮1]',
    '{"a": 1▮',
    '{"a": 1,▮  \n',
    '▮',
    '▮nope',
  ])('%s', (marked) => {
    const offset = marked.indexOf('▮')
    expect(findSyntaxError(marked.replace('▮', ''))).toBe(offset)
  })

  it('finds a text cut off anywhere wrong at its end, or at the string or word that is cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const text = `[${json}]`
        const part = text.slice(0, cut % text.length)
        return /^$|^["tfn\-.eE]/.test(part.slice(findSyntaxError(part)))
      }),
    )
  })
})
