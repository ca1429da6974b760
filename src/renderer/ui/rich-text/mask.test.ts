import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskText, unmask } from './mask.ts'

/** The stand-ins shown as signs of their own. */
const shown = (text: string) => maskText(text).replaceAll('\uE000', '¤').replaceAll('\uE001', '×')

describe('maskText', () => {
  it.each([
    ['It costs $80,000 and then $50,000.', 'It costs ¤80,000 and then ¤50,000.'],
    ['He pays $5 and 3$ more', 'He pays ¤5 and 3¤ more'],
    ['$5-$3 = $2', '¤5-¤3 = ¤2'],
    ['so $x = 42$ holds', 'so $x = 42$ holds'],
    ['$5 then $x$', '¤5 then $x$'],
    ['$a$, $b$ and $c$', '$a$, $b$ and $c$'],
    ['$24$ dollars', '$24$ dollars'],
    ['$$x$$', '$$x$$'],
    [String.raw`\$5 and \$6`, String.raw`\$5 and \$6`],
    ['$one\n\ntwo$', '¤one\n\ntwo¤'],
    [String.raw`\(x\) and \[y\]`, '$$x$$ and $$y$$'],
    [String.raw`\(x and \[y\)`, String.raw`\(x and \[y\)`],
    [String.raw`a \\(b\\)`, String.raw`a \\(b\\)`],
    ['2*3*4 = (2)*(12)', '2×3×4 = (2)×(12)'],
    ['**18** and *so* on', '**18** and *so* on'],
  ])('%j → %j', (text, masked) => {
    expect(shown(text)).toBe(masked)
  })

  it('moves nothing, and takes nothing away', () => {
    const pieces = fc.constantFrom(
      '$',
      '*',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\',
      'x',
      '1',
      ' ',
      '\n\n',
      '\uE000',
      '$5',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('')
        const masked = maskText(text)
        expect(masked).toHaveLength(text.length)
        if (!/[\uE000\uE001]|\\[()[\]]/.test(text)) expect(unmask(masked)).toBe(text)
      }),
    )
  })
})
