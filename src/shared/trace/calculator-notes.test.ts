import { describe, expect, it } from 'vitest'
import { withoutCalculatorNotes } from './calculator-notes.ts'

describe('withoutCalculatorNotes', () => {
  it.each([
    [
      'He has 16 - 3 = <<16-3=13>>13 eggs and 13*2 = $<<13*2=26>>26.',
      '26',
      'He has 16 - 3 = 13 eggs and 13*2 = $26.',
    ],
    ['x << 2 and y >> 3', 'y', 'x << 2 and y >> 3'],
    ['<<think>> 4', '4', '<<think>> 4'],
    ['so <<2+2=4>>', '4>>', 'so <<2+2=4>>'],
  ])('%j, marked %j', (text, marked, left) => {
    const start = text.lastIndexOf(marked)
    const cut = withoutCalculatorNotes(text, { start, end: start + marked.length })
    expect(cut.text).toBe(left)
    expect(cut.span && cut.text.slice(cut.span.start, cut.span.end)).toBe(marked)
    expect(withoutCalculatorNotes(text, null).span).toBeNull()
  })
})
