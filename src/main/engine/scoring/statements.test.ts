import { describe, expect, it } from 'vitest'
import { PASSAGE_LIMIT } from './reading.ts'
import {
  findAnswerIs,
  findAnswerLetter,
  findBoxed,
  findHashes,
  findMarked,
  findTagged,
} from './statements.ts'

const finders = {
  marked: (text: string) => findMarked(text, 'the answer is'),
  answerIs: (text: string) => findAnswerIs(text, ['answers?', 'options?']),
  boxed: (text: string) => findBoxed(text, 'balanced'),
  boxedLine: (text: string) => findBoxed(text, 'line'),
  hashes: findHashes,
  answerLetter: findAnswerLetter,
  tagged: findTagged,
}
const hostile = [
  'the answer is ',
  String.raw`\boxed{`,
  String.raw`\boxed{x} `,
  '\n####',
  '\nA: ',
  '<answer></',
]

// That scoring is linear in a response's length rests on this: whatever the text, few and short passages are read.
describe.each(Object.entries(finders))('%s', (_, find) => {
  it.each(hostile)('offers few and short passages of %j repeated', (part) => {
    const passages = find(`${part.repeat(20_000)}${'x'.repeat(9000)}`)
    expect(passages.length).toBeLessThanOrEqual(32)
    for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(PASSAGE_LIMIT)
  })
})

describe('passages', () => {
  const texts = (text: string, passages: readonly { start: number; end: number }[]) =>
    passages.map(({ start, end }) => text.slice(start, end))

  it('end where the next statement begins, the last first', () => {
    const text = 'The answer is 1. The answer is 2.'
    expect(texts(text, finders.marked(text))).toEqual([' 2.', ' 1. '])
  })
  it('of a marker keep to whole words', () => {
    expect(findMarked('The answer isolates 5', 'the answer is')).toEqual([])
  })
  it('of an empty marker are none', () => {
    expect(findMarked('text', ' ')).toEqual([])
  })
  it('of boxes are balanced', () => {
    const text = String.raw`\boxed{\frac{1}{2}} and \fbox{\}} and \boxed{1`
    expect(texts(text, finders.boxed(text))).toEqual([String.raw`\}`, String.raw`\frac{1}{2}`])
  })
  it('of boxes are those that end last first, the outermost before what is in it', () => {
    const text = String.raw`\boxed{1} \boxed{\boxed{2}} \boxed 3 { \boxed{4`
    expect(texts(text, finders.boxed(text))).toEqual(['3', String.raw`\boxed{2}`, '2', '1'])
  })
  it('of boxes whose braces are content end at the last of the line', () => {
    const text = '\\boxed{ ] } }.\nNext }'
    expect(texts(text, finders.boxedLine(text))).toEqual([' ] } '])
  })
  it('need a verb, a colon or a heading after “answer”', () => {
    expect(finders.answerIs('To answer this we count. The answers vary.')).toEqual([])
    const text = 'An answer\n5\n**Final answer**\n6'
    expect(texts(text, finders.answerIs(text))).toEqual(['\n6'])
  })
})
