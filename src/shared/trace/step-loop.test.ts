import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStepLoop, saysSomething } from './step-loop.ts'

const json = (title: string, content: string, rest: object = {}) =>
  JSON.stringify({ title, content, ...rest })

function shown(text: string): string[] {
  return (readStepLoop(text) ?? []).map((part) =>
    part.kind === 'turn'
      ? `${part.number} ${part.title}: ${part.content} ${part.confidence ?? '–'}${part.seconds === null ? '' : ` ${part.seconds} s`}${part.isFinal ? ' final' : ''}`
      : `text ${text.slice(part.start, part.end)}`,
  )
}

describe('readStepLoop', () => {
  it.each<[string, string, string[]]>([
    [
      'turns one after another',
      `${json('One', 'a {b} "c"', { next_action: 'continue', confidence: 0.5 })}\n${json('Two', 'd', { next_action: 'final_answer', confidence: '0.9' })}`,
      ['1 One: a {b} "c" 0.5', 'text \n', '2 Two: d 0.9 final'],
    ],
    [
      'a list',
      `[${json('One', 'a')}, ${json('Two', 'b')}]`,
      ['text [', '1 One: a –', 'text , ', '2 Two: b –', 'text ]'],
    ],
    ['in a fence', `\`\`\`json\n${json('One', 'a')}\n\`\`\``, ['text ```json\n', '1 One: a –', 'text \n```']],
    [
      'malformed between',
      `${json('One', 'a')} {"title": oops} ${json('Two', 'b')}`,
      ['1 One: a –', 'text  {"title": oops} ', '2 Two: b –'],
    ],
    ['cut off', `${json('One', 'a')}{"title":"Tw`, ['1 One: a –', 'text {"title":"Tw']],
    ['confidence out of range', json('One', 'a', { confidence: 40 }), ['1 One: a –']],
    [
      'the time a loop took for each',
      `${json('One', 'a', { thinking_time: 1.25 })}${json('Two', 'b', { time: '3' })}${json('Three', 'c', { time: 'long' })}`,
      ['1 One: a – 1.25 s', '2 Two: b – 3 s', '3 Three: c –'],
    ],
    ['no title', '{"title":1,"content":"a"}', []],
    ['other JSON', '{"verdict":"correct"}', []],
    ['text', 'So {x} is 4.', []],
  ])('%s', (_, text, parts) => {
    expect(shown(text)).toEqual(parts)
  })

  it('gives the text back', () => {
    const pieces = fc.constantFrom(
      json('One', 'a'),
      '{',
      '}',
      '"',
      '\\',
      '{"title":"x","content":"}"}',
      ' ',
      '[',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('')
        const parts = readStepLoop(text)
        if (parts) expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })

  it.each(['{', '{"', '{}', '{"a":', '[{'])('gets through 1 MB of %s', (unit) => {
    expect(readStepLoop(unit.repeat(Math.floor(1_000_000 / unit.length)))).toBeNull()
  })
})

describe('saysSomething', () => {
  it.each([
    [' ,\n', false],
    ['```json\n[', false],
    ['so', true],
    ['{"title"', true],
  ])('%j: %s', (text, says) => {
    expect(saysSomething(text)).toBe(says)
  })
})
