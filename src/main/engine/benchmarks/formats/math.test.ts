import { describe, expect, it } from 'vitest'
import { toDataFile } from '../data-file.ts'
import { mathItems, mathProblem } from './math.ts'

const problem = { problem: 'Add.', level: 'Level 5', type: 'Algebra', solution: 'So $\\boxed{2}$.' }

function readRow(row: object) {
  return mathItems.read(toDataFile('test.jsonl', Buffer.from(JSON.stringify(row))))[0]
}

describe('MATH items', () => {
  it.each([
    ['Algebra', 'algebra'],
    ['Counting & Probability', 'counting_and_probability'],
    ['Geometry', 'geometry'],
    ['Intermediate Algebra', 'intermediate_algebra'],
    ['Number Theory', 'number_theory'],
    ['Prealgebra', 'prealgebra'],
    ['Precalculus', 'precalculus'],
  ])('puts %s into the task %s', (type, task) => {
    expect(readRow({ ...problem, type })).toMatchObject({ task, answerType: 'math' })
  })

  it('reads MATH-500, where subject and level are written differently, behind the whole test split', () => {
    const { type: subject, ...rest } = problem
    const row = { ...rest, subject, level: 5, answer: '2', unique_id: 'test/algebra/1.json' }
    expect(readRow(row)).toEqual({ ...readRow(problem), ordinal: 5000 })
  })

  it.each([
    ['test.jsonl', 'test'],
    ['train.jsonl', 'train'],
    ['val.jsonl', 'val'],
    ['math_dev.jsonl', 'dev'],
    ['constructor.jsonl', 'test'],
  ])('takes the split of %s from its name: %s', (path, split) => {
    expect(mathItems.read(toDataFile(path, Buffer.from(JSON.stringify(problem))))).toMatchObject([{ split }])
  })

  it.each([
    ['no box', { solution: 'So 2.' }, 'solution'],
    ['a box that never closes', { solution: 'So $\\boxed{2$.' }, 'solution'],
    ['an empty box', { solution: 'So $\\boxed{ }$.' }, 'solution'],
    ['no problem', { problem: undefined }, 'problem'],
    ['another subject', { type: 'Poetry' }, 'type'],
    ['no subject', { type: undefined }, 'type'],
    ['another subject, in MATH-500', { subject: 'Poetry' }, 'subject'],
    ['a level of another kind', { level: [5] }, 'level'],
  ])('names the field of a row with %s', (_, change, field) => {
    expect(() => readRow({ ...problem, ...change })).toThrow(
      expect.objectContaining({ code: 'bad-input', place: { file: 'test.jsonl', line: 1, field } }),
    )
  })

  it.each([
    ['MATH/train/algebra/17.json', { split: 'train', ordinal: 17 }],
    ['test/algebra/2.json', { split: 'test', ordinal: 2 }],
    ['val/algebra/2.json', { split: 'val', ordinal: 2 }],
    ['dev/2.json', { split: 'dev', ordinal: 2 }],
    ['constructor/algebra/2.json', { split: 'test', ordinal: 2 }],
    ['copy.json', { split: 'test', ordinal: 0 }],
  ])('reads one problem a file: %s', (path, expected) => {
    for (const indent of [0, 4]) {
      const file = toDataFile(path, Buffer.from(JSON.stringify(problem, null, indent)))
      expect([mathProblem.recognises(file), mathItems.recognises(file)]).toEqual([true, false])
      expect(mathProblem.read(file)).toMatchObject([{ task: 'algebra', gold: '2', ...expected }])
    }
  })

  it.each([
    ['type', { type: 'Poetry' }, 4],
    ['solution', { solution: 'So 2.' }, 5],
    ['problem', { problem: undefined }, 1],
  ])('names the line of a bad %s', (field, change, line) => {
    const text = JSON.stringify({ ...problem, ...change }, null, 4)
    expect(() => mathProblem.read(toDataFile('17.json', Buffer.from(text)))).toThrow(
      expect.objectContaining({ place: { file: '17.json', line, field } }),
    )
  })
})
