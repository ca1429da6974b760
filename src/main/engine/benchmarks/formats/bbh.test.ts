import { describe, expect, it } from 'vitest'
import { toDataFile } from '../data-file.ts'
import { bbhItems } from './bbh.ts'
import { bbhPrompt } from './bbh-prompt.ts'

const read = (text: string, path = 'navigate.json') => bbhItems.read(toDataFile(path, Buffer.from(text)))
const readTarget = (task: string, input: string, target: string) =>
  read(JSON.stringify({ examples: [{ input, target }] }), `bbh/${task}.json`)

const QUESTION = 'Which?\nOptions:\n(A) up\n(B) down\n(C) and out\n(D) off'

describe('BBH items', () => {
  it.each([
    ['object_counting', 'number', '12'],
    ['multistep_arithmetic_two', 'number', '-3'],
    ['boolean_expressions', 'boolean-like', 'True'],
    ['causal_judgement', 'boolean-like', 'No'],
    ['formal_fallacies', 'boolean-like', 'invalid'],
    ['navigate', 'boolean-like', ' Yes '],
    ['sports_understanding', 'boolean-like', 'no'],
    ['web_of_lies', 'boolean-like', 'Yes'],
    ['word_sorting', 'words', 'a b'],
    ['dyck_languages', 'brackets', '] }'],
    ['snarks', 'choice', '(B)'],
    ['ruin_names', 'choice', 'up, down, and out'],
  ])('names the task after the file: %s answers with %s such as %j', (task, answerType, target) => {
    expect(readTarget(task, QUESTION, target)).toMatchObject([
      { task, answerType, gold: target.trim(), split: 'test', options: null, goldReasoning: null },
    ])
  })

  it.each([
    ['navigate', 'Maybe', 'is neither “Yes” nor “No”'],
    ['navigate', 'yes', 'is neither “Yes” nor “No”'],
    ['formal_fallacies', 'Yes', 'is neither “valid” nor “invalid”'],
    ['boolean_expressions', '(A)', 'is neither “True” nor “False”'],
    ['snarks', '(E)', 'is none of the options'],
    ['snarks', 'B', 'is none of the options'],
    ['snarks', 'up', 'is none of the options'],
    ['snarks', 'up, out', 'is none of the options'],
    ['snarks', 'down, up', 'is none of the options'],
    ['object_counting', 'twelve', 'is not a whole number'],
    ['dyck_languages', '[ ]', 'is not a row of closing brackets'],
  ])('refuses in %s the target %j', (task, target, message) => {
    const place = { file: `bbh/${task}.json`, line: 1, field: 'examples[0].target' }
    expect(() => readTarget(task, QUESTION, target)).toThrow(
      expect.objectContaining({ code: 'bad-input', place, message: expect.stringContaining(message) }),
    )
  })

  it('names the example of a bad target and its line', () => {
    const text = '{"examples": [\n{"input": "a", "target": "Yes"},\n{"input": "b",\n "target": "Maybe"}\n]}'
    const place = { file: 'navigate.json', line: 3, field: 'examples[1].target' }
    expect(() => read(text)).toThrow(expect.objectContaining({ place }))
  })

  it.each(['cooking', 'constructor', 'navigate_2'])('refuses a task BBH does not have: %s', (task) => {
    expect(() => readTarget(task, QUESTION, 'Yes')).toThrow(
      `bbh/${task}.json: “${task}” is none of BBH’s 27 tasks`,
    )
  })

  it('keeps the reasoning that the sample gives', () => {
    const [item] = read('{"examples": [{"input": "Well?", "target": "Yes", "reasoning": "So."}]}')
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

  it('refuses a task BBH does not have', () => {
    const file = toDataFile('cot-prompts/cooking.txt', Buffer.from(`canary\n-----\nSay it.\n\n${block}`))
    expect(() => bbhPrompt.read(file)).toThrow('“cooking” is none of BBH’s 27 tasks')
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
