import { describe, expect, it } from 'vitest'
import { toDataFile } from '../data-file.ts'
import { mmluItems } from './mmlu.ts'
import { mmluPrompts } from './mmlu-prompts.ts'

const read = (text: string, path = 'astronomy_test.csv') =>
  mmluItems.read(toDataFile(path, Buffer.from(text)))

describe('MMLU items', () => {
  it.each([
    ['mmlu/test/astronomy_test.csv', 'astronomy', 'test'],
    ['mmlu/test/astronomy_dev.csv', 'astronomy', 'dev'],
    ['val/us_foreign_policy_val.csv', 'us_foreign_policy', 'val'],
    ['dev/astronomy.csv', 'astronomy', 'dev'],
    ['astronomy.csv', 'astronomy', 'test'],
  ])('takes task and split of %s from its name: %s, %s', (path, task, split) => {
    expect(read('Well?,a,b,c,d,B', path)).toMatchObject([{ task, split, gold: 'B' }])
  })

  it.each(['notasubject_test.csv', 'constructor_test.csv', 'test.csv'])(
    'refuses a subject MMLU does not have: %s',
    (path) => expect(() => read('Well?,a,b,c,d,B', path)).toThrow('is none of MMLU’s 57 subjects'),
  )

  it.each([
    ['test/astronomy_test.csv', true],
    ['auxiliary_train/race.csv', false],
  ])('knows the questions of the subjects from those to train on: %s', (path, expected) => {
    expect(mmluItems.recognises(toDataFile(path, Buffer.from('Well?,a,b,c,d,B')))).toBe(expected)
  })

  it('reads quotes, commas, line ends and blanks inside fields exactly', () => {
    const items = read('"A ""red"" one,\r\nor? ",  1,"2, 3",4,5 ,D\r\nNext?,a,b,c,d,A')
    expect(items.map(({ question, options, gold }) => [question, options, gold])).toEqual([
      ['A "red" one,\nor? ', ['  1', '2, 3', '4', '5 '], 'D'],
      ['Next?', ['a', 'b', 'c', 'd'], 'A'],
    ])
  })

  it.each([
    ['Well?,a,b,c,d,A\n"Two\nlines?",a,b,c,d\nWell?,a,b,c,d,A', 2, 'answer', 'the row has 5 columns'],
    ['Well?,a,b', 1, 'C', 'the row has 3 columns'],
    ['Well?,a,b,c,d,e,A', 1, 'column 7', 'the row has 7 columns'],
    ['Well?,a,b,c,d,A\n\nWell?,a,b,c,d,E', 3, 'answer', 'is not one of the letters'],
    ['question,A,B,C,D,answer', 1, 'answer', 'is not one of the letters'],
    ['Well?,a,,c,d,A', 1, 'B', 'is empty'],
    [
      'Well?,a,b,c,d,A\n"Two\nlines?",a,b,c,d,A\nWell?,"a,b,c,d,A\nWell?,a,b,c,d,A\n',
      4,
      undefined,
      'never closed',
    ],
    ['"Well?,a,b,c,d,A', 1, undefined, 'never closed'],
    ['Well?,a,b,c,d,A\n"We"ll?,a,b,c,d,A', 2, undefined, 'a quote stands inside a field'],
    ['Well?,a,b,c,d,A\nWe"ll?,a,b,c,d,A', 2, undefined, 'a quote stands inside a field'],
  ])('names the place in %j', (text, line, field, message) => {
    const place = { file: 'astronomy_test.csv', line, ...(field === undefined ? {} : { field }) }
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: 'bad-input', place, message: expect.stringContaining(message) }),
    )
  })
})

describe('Flan prompts of MMLU', () => {
  const opening = 'The following are multiple choice questions (with answers) about astronomy.'
  const readText = (text: string) =>
    mmluPrompts.read(
      toDataFile(
        'mmlu-cot-prompts.json',
        Buffer.from(JSON.stringify({ anatomy: text, virology: text }, null, 1)),
      ),
    )

  it('reads options on one line or on several, and gives back the backslashes that were lost', () => {
    const text = `\n${opening}\n\nQ: Which?\n(A) one (B) two (or (b)) (C) $\frac{1}{2}$ (D) four\nA: Let's think step by step. $x\right|$ The answer is (B).\n\nQ: \nAnd\nthis?\n(A) a\n  b\n(B) c\nA: Let's think step by step. See:\n(A) no.\n(B) yes. The answer is (B).`
    const [set, other] = readText(text)
    expect(other?.task).toBe('virology')
    expect(set).toEqual({
      benchmark: 'mmlu',
      task: 'anatomy',
      name: 'flan-cot',
      source: 'official',
      instruction: opening,
      exemplars: [
        {
          question: 'Which?',
          options: ['one', 'two (or (b))', '$\\frac{1}{2}$', 'four'],
          reasoning: '$x\\right|$',
          answer: 'B',
        },
        {
          question: 'And\nthis?',
          options: ['a\n  b', 'c'],
          reasoning: 'See:\n(A) no.\n(B) yes.',
          answer: 'B',
        },
      ],
    })
  })

  it('names a subject MMLU does not have, though its name is no plain word', () => {
    const text = JSON.stringify({ 'a(b': opening }, null, 1)
    expect(() => mmluPrompts.read(toDataFile('prompts.json', Buffer.from(text)))).toThrow(
      expect.objectContaining({ place: { file: 'prompts.json', line: 2, field: 'a(b' } }),
    )
  })

  it.each([
    [
      `${opening}\n\nQ: Which?\n(A) a (B) b\nA: Let's think step by step. The answer is (C).`,
      'anatomy.answer',
    ],
    [`${opening}\n\nQ: Which?\nA: Let's think step by step. The answer is (A).`, 'anatomy.options'],
    [`${opening}\n\nQ: Which?\n(A) a (B) b\nA: Let's think step by step.`, 'anatomy.answer'],
    [`${opening}\n\nQ: Which?\n(A) a (B) b\nA: The answer is (A).`, 'anatomy.reasoning'],
    [opening, 'anatomy.question'],
    [' ', 'anatomy'],
  ])('names the subject and its line in %j', (text, field) => {
    expect(() => readText(text)).toThrow(
      expect.objectContaining({ place: { file: 'mmlu-cot-prompts.json', line: 2, field } }),
    )
  })
})
