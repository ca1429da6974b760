import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HostileText, splitAtSpan } from './HostileText.tsx'

describe('splitAtSpan', () => {
  it.each([
    ['the answer is 42.', { start: 14, end: 16 }, ['the answer is ', '42', '.']],
    ['42', { start: 0, end: 2 }, ['', '42', '']],
    ['42', null, ['42', '', '']],
    ['42', { start: 1, end: 9 }, ['42', '', '']],
    ['42', { start: -1, end: 1 }, ['42', '', '']],
    ['42', { start: 1, end: 1 }, ['42', '', '']],
    ['é𝟜2', { start: 1, end: 3 }, ['é', '𝟜', '2']],
  ])('cuts %j at %j', (text, span, [before, marked, after]) => {
    expect(splitAtSpan(text, span)).toEqual({ before, marked, after })
  })
})

describe('HostileText', () => {
  it('shows markup as the characters it is made of', () => {
    const attack = `<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;`
    const html = renderToStaticMarkup(<HostileText text={attack} span={{ start: 0, end: 4 }} tone="wrong" />)
    expect(html).not.toMatch(/<(img|script)/)
    expect(html).toContain('&lt;script&gt;alert(2)&lt;/script&gt;&amp;lt;')
    expect(html).toMatch(/<mark[^>]*>&lt;img<\/mark>/)
  })

  it('keeps the direction of a text to itself', () => {
    expect(renderToStaticMarkup(<HostileText text={'\u202Eabc'} />)).toContain('dir="auto"')
  })
})
