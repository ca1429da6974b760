import { describe, expect, it } from 'vitest'
import { toDataFile } from '../data-file.ts'
import { bbhItems } from './bbh.ts'
import { bbhPrompt } from './bbh-prompt.ts'

const read = (text: string, path = 'navigate.json') => bbhItems.read(toDataFile(path, Buffer.from(text)))

describe('BBH items', () => {
  it.each([
    ['object_counting', 'number'],
    ['multistep_arithmetic_two', 'number'],
    ['navigate', 'boolean-like'],
    ['formal_fallacies', 'boolean-like'],
    ['word_sorting', 'words'],
    ['dyck_languages', 'brackets'],
    ['snarks', 'choice'],
    ['constructor', 'choice'],
  ])('names the task after the file: %s answers with %s', (task, answerType) => {
    const items = read('{"examples": [{"input": "Well?", "target": "x"}]}', `bbh/${task}.json`)
    expect(items).toMatchObject([{ task, answerType, split: 'test', options: null, goldReasoning: null }])
  })

  it('keeps the reasoning that the sample gives', () => {
    const [item] = read('{"examples": [{"input": "Well?", "target": "x", "reasoning": "So."}]}')
    expect(item?.goldReasoning).toBe('So.')
  })

  it.each([
    [
      '{"examples": [\n{"input": "a", "target": "b"},\n{"input": "c"}\n]}',
      3,
      'examples[1].target',
      'is missing',
    ],
    ['{"examples": [{"input": "a, [", "target": 3}]}', 1, 'examples[0].target', 'is not a text'],
    ['{"examples": [\n"a"]}', 2, 'examples[0]', 'is not an object with “input” and “target”'],
    ['{"examples": []}', 1, 'examples', 'is empty'],
    ['{"examples": {}}', 1, 'examples', 'is not a list'],
    ['{"outputs": []}', 1, 'examples', 'is missing'],
    ['[]', 1, undefined, 'is not a JSON object with a list “examples”'],
  ])('names the place in %j', (text, line, field, message) => {
    const place = { file: 'navigate.json', line, ...(field === undefined ? {} : { field }) }
    expect(() => read(text)).toThrow(
      expect.objectContaining({ place, message: expect.stringContaining(message) }),
    )
  })
})

describe('BBH prompts', () => {
  const readPrompt = (text: string) => bbhPrompt.read(toDataFile('navigate.txt', Buffer.from(text)))
  const block = "Q: Well?\nA: Let's think step by step.\nSo. So the answer is ] >."

  it('leaves canary and closing words out and keeps an instruction of several paragraphs', () => {
    expect(readPrompt(`canary\n-----\nSay it.\n\nDo.\n\n${block}`)).toEqual([
      {
        benchmark: 'bbh',
        task: 'navigate',
        name: 'cot-prompts',
        source: 'official',
        instruction: 'Say it.\n\nDo.',
        exemplars: [{ question: 'Well?', options: null, reasoning: 'So.', answer: '] >' }],
      },
    ])
  })

  it.each([
    [`canary\n-----\n\n${block}`, 1, 'instruction'],
    [`canary\nSay it.\n\n${block}`, 1, 'instruction'],
    [`canary\n-----\nSay it.\n\n${block}\n\nQ: Then?\nA: No.`, 9, 'reasoning'],
    [`canary\n-----\nSay it.\n\nQ: Then?\nA: Let's think step by step.\nNo.`, 5, 'answer'],
    ['canary\n-----\nSay it.', 1, 'question'],
  ])('names the place in %j', (text, line, field) => {
    expect(() => readPrompt(text)).toThrow(
      expect.objectContaining({ place: { file: 'navigate.txt', line, field } }),
    )
  })
})
