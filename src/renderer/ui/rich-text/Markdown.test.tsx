import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { whyPlain } from './bounds.ts'
import { Markdown } from './Markdown.tsx'

const html = (text: string, marked?: string): string => {
  const start = marked === undefined ? -1 : text.lastIndexOf(marked)
  const span = marked === undefined ? null : { start, end: start + marked.length }
  return renderToStaticMarkup(<Markdown text={text} span={span} />)
}
/** Without attributes. */
const bare = (markup: string): string => markup.replace(/<(\w+) [^>]*>/g, '<$1>')

describe('what Markdown becomes', () => {
  it.each([
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>'],
    ['line\nbreak', '<p>line<br/>\nbreak</p>'],
    ['# Title', '<p>Title</p>'],
    ['[a](http://x.example/y)', '<p>a<code>http://x.example/y</code></p>'],
    ['[a](javascript:alert(1))', '<p>a<code>javascript:alert(1)</code></p>'],
    ['![a](http://x.example/y.png)', '<p>a<code>http://x.example/y.png</code></p>'],
    ['http://x.example', '<p>http://x.example</p>'],
    ['<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<!-- a -->', '<p>&lt;!-- a --&gt;</p>'],
    ['It costs $5 and $6, or 2*3*4.', '<p>It costs $5 and $6, or 2*3*4.</p>'],
    ['`$5` and `2*3*4`', '<p><code>$5</code> and <code>2*3*4</code></p>'],
    ['- [x] a', '<ul>\n<li>☑  a</li>\n</ul>'],
  ])('%j → %j', (text, markup) => {
    expect(bare(html(text))).toBe(markup)
  })

  it.each([
    ['so $x^2$ it is', 'x^2', false],
    [String.raw`so \(x^2\) it is`, 'x^2', false],
    [String.raw`\[x^2\]`, 'x^2', true],
    [String.raw`Let \[x^2\] be`, 'x^2', true],
    ['$$\nx^2\n$$', 'x^2', true],
    ['so $$x^2$$ it is', 'x^2', false],
    [String.raw`$\boxed{70}$`, String.raw`\boxed{70}`, false],
  ])('%j is a formula', (text, formula, isDisplay) => {
    const markup = html(text)
    expect(markup).toContain(`<annotation encoding="application/x-tex">${formula}</annotation>`)
    expect(markup.includes('katex-display')).toBe(isDisplay)
  })

  it.each([
    String.raw`$\href{javascript:alert(1)}{x}$`,
    String.raw`$\htmlStyle{position:fixed}{x}$`,
    String.raw`$\htmlId{content}{x}$`,
    String.raw`$\includegraphics{http://x.example/a.png}$`,
    String.raw`$\url{http://x.example}$`,
  ])('takes no command from %s', (formula) => {
    expect(html(formula)).not.toMatch(/<a |<img|href=|src=|style="[^"]*position|id=/)
  })

  it('bounds what a formula may draw', () => {
    expect(html(String.raw`$\rule{9999em}{9999em}$`)).not.toContain('9999em;')
    expect(html(String.raw`$\def\a{\a\a}\a$`)).toContain('katex-error')
  })
})

describe('the marked answer', () => {
  it.each([
    ['The answer is 42.', '42', '<p>The answer is <mark>42</mark>.</p>'],
    ['The answer is **42**.', '42', '<p>The answer is <strong><mark>42</mark></strong>.</p>'],
    ['**4**2', '**4**2', '<p><strong><mark>4</mark></strong><mark>2</mark></p>'],
    ['<answer>42</answer>', '42', '<p>&lt;answer&gt;<mark>42</mark>&lt;/answer&gt;</p>'],
    ['It is $42 in all', '$42', '<p>It is <mark>$42</mark> in all</p>'],
    ['> a\n> is 42', '42', '<blockquote>\n<p>a<br/>\nis <mark>42</mark></p>\n</blockquote>'],
    ['`42`', '42', '<p><mark><code>42</code></mark></p>'],
  ])('in %j, %j', (text, marked, markup) => {
    expect(bare(html(text, marked))).toBe(markup)
  })
})

it('marks a formula as a whole', () => {
  expect(html(String.raw`so $\boxed{42}$.`, '42')).toMatch(
    /^<p dir="auto">so <mark><span class="katex">.*<\/mark>\.<\/p>$/,
  )
})

describe('whyPlain', () => {
  it.each([
    ['a short one', null],
    [`${'Some prose, $x$ and **y**. '.repeat(60)}`, null],
    ['a'.repeat(12_001), 'long'],
    ['['.repeat(1_600), 'dense'],
    ['$a$ '.repeat(250), 'dense'],
    ['> '.repeat(20), 'dense'],
    ['- '.repeat(20), 'dense'],
    [`${'|a'.repeat(200)}\n${'|-'.repeat(200)}\n${'a\n'.repeat(100)}`, 'dense'],
  ])('%#', (text, reason) => {
    expect(whyPlain(text)).toBe(reason)
  })
})
