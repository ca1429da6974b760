import { describe, expect, it } from 'vitest'
import { toDataFile } from '../data-file.ts'
import { gsm8kItems } from './gsm8k.ts'
import { gsm8kPrompt } from './gsm8k-prompt.ts'

function readAnswer(answer: string) {
  return gsm8kItems.read(
    toDataFile('test.jsonl', Buffer.from(JSON.stringify({ question: 'How many?', answer }))),
  )[0]
}

describe('GSM8K items', () => {
  it.each([
    ['#### 18', { gold: '18', goldReasoning: null }],
    ['9*2 = <<9*2=18>>18\n#### 18', { gold: '18', goldReasoning: '9*2 = 18' }],
    ['#### 1,234,567.50', { gold: '1234567.50', goldReasoning: null }],
    ['#### -3', { gold: '-3', goldReasoning: null }],
    ['It is #### or so\n####   7  ', { gold: '7', goldReasoning: 'It is #### or so' }],
  ])('reads %j', (answer, expected) => {
    expect(readAnswer(answer)).toMatchObject(expected)
  })

  it.each(['#### 1,8', '#### seven', '####', '#### 3 eggs'])('refuses %j as a number', (answer) => {
    expect(() => readAnswer(answer)).toThrow(
      'test.jsonl:1: field “answer”: what follows “####” is not a number',
    )
  })

  it.each([
    ['test.jsonl', 'test'],
    ['train.jsonl', 'train'],
    ['gsm8k_train.jsonl', 'train'],
    ['dev/questions.jsonl', 'test'],
    ['training-notes.jsonl', 'test'],
    ['constructor.jsonl', 'test'],
    ['val.jsonl', 'val'],
    ['gsm8k_validation.jsonl', 'val'],
    ['dev.jsonl', 'dev'],
  ])('takes the split of %s from its name: %s', (path, split) => {
    const text = '{"question": "How many?", "answer": "#### 1"}'
    expect(gsm8kItems.read(toDataFile(path, Buffer.from(text)))).toMatchObject([{ split, ordinal: 0 }])
  })

  it('keeps the question as it stands, blanks and all, and counts ordinals without the blank lines', () => {
    const rows = [' How  many? ', 'How\tfew?'].map((question) =>
      JSON.stringify({ question, answer: '#### 1' }),
    )
    const items = gsm8kItems.read(toDataFile('test.jsonl', Buffer.from(`\uFEFF${rows.join('\r\n\r\n')}\r\n`)))
    expect(items.map(({ question, ordinal }) => [question, ordinal])).toEqual([
      [' How  many? ', 0],
      ['How\tfew?', 1],
    ])
  })
})

describe('GSM8K prompts', () => {
  const solved =
    "Question: How many?\nLet's think step by step\n2 of\n\nthem. The answer is 1?\nThe answer is 1,200."

  it('reads question, reasoning and the last answer, and names the set after the file', () => {
    expect(gsm8kPrompt.read(toDataFile('prompt_hardest.txt', Buffer.from(solved)))).toEqual([
      {
        benchmark: 'gsm8k',
        task: null,
        name: 'hardest',
        source: 'official',
        instruction: null,
        exemplars: [
          {
            question: 'How many?',
            options: null,
            reasoning: '2 of\n\nthem. The answer is 1?',
            answer: '1200',
          },
        ],
      },
    ])
  })

  it.each([
    ['the answer', `${solved}\n\nQuestion: And?\nLet's think step by step\nWell.`, 8, 'answer'],
    ['the reasoning', `${solved}\n\n\nQuestion: And?\nThe answer is 3.`, 9, 'reasoning'],
  ])('names the line of a block without %s', (_, text, line, field) => {
    const read = () => gsm8kPrompt.read(toDataFile('prompt_original.txt', Buffer.from(text)))
    expect(read).toThrow(expect.objectContaining({ place: { file: 'prompt_original.txt', line, field } }))
  })
})
