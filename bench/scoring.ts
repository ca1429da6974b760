/** How long one hostile response of 1 MB takes to score, for every answer type. Run: `node bench/scoring.ts`. */
import { ANSWER_TYPES } from '#shared/domain/answer-type.ts'
import { type GradedItem, scoreResponse } from '../src/main/engine/scoring/index.ts'

const LENGTH = 1_000_000
const LIMIT_MS = 50
const fill = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length))

const TEXTS: Readonly<Record<string, string>> = {
  '(': fill('('),
  ')': fill(')'),
  '{': fill('{'),
  '\\boxed{': fill('\\boxed{'),
  '\\boxed{A} ': fill('\\boxed{A} '),
  '\\boxed A': fill('\\boxed A '),
  '\\boxed{{ }}': `${fill('\\boxed{').slice(0, LENGTH / 2)}${fill('}').slice(0, LENGTH / 2)}`,
  'the answer is 3 x': fill('the answer is 3 x '),
  '3 x 6 =': fill('3 x 6 = '),
  '3 apples x': `the answer is ${fill('3 apples x ')}`,
  'a list': fill('1. a\n'),
  'a loose list': fill('- a\n\n'),
  '\\frac{': fill('\\frac{'),
  spaces: fill(' '),
  'line breaks': fill('\n'),
  'spaces, then x': `${fill(' ')}x`,
  digits: fill('7'),
  commas: fill(','),
  'digits and commas': fill('1,'),
  'digits and spaces': fill('1 '),
  points: fill('.'),
  dollars: fill('$'),
  asterisks: fill('*'),
  backticks: fill('`a'),
  'answer is': fill('answer is '),
  'the answer is (A) and': fill('the answer is (A) and '),
  'the answer is not': fill('the answer is not (A). '),
  'answer to': fill('answer to '),
  'Answer:': fill('Answer:\n'),
  '(A)': fill('(A) '),
  '(A), ': fill('(A), '),
  'A and ': fill('A and '),
  'option A': fill('option A '),
  '####': fill('\n####'),
  'A:': fill('\nA: '),
  '<answer>': fill('<answer>'),
  '<think>': fill('<think>'),
  '</think>': fill('</think>'),
  '<think></think>': fill('<think></think>'),
  'Q:': fill('\nQ:'),
  'yes no': fill('yes no '),
  '[': fill('[ < { '),
  minus: fill('-'),
  'a b': fill('a b '),
}

const itemOf = (answerType: GradedItem['answerType']): GradedItem => ({
  family: 'bbh',
  task: 'bench',
  answerType,
  question: 'Which?\nOptions:\n(A) a train\n(B) a ship\n(C) neither of the two',
  options: null,
  gold: answerType === 'number' || answerType === 'math' ? '18' : 'A',
})

function measureMs(text: string, item: GradedItem): number {
  const response = { text, finishReason: 'stop', marker: 'the answer is' } as const
  scoreResponse(response, item)
  const times = [0, 1, 2].map(() => {
    const begin = performance.now()
    scoreResponse(response, item)
    return performance.now() - begin
  })
  return Math.min(...times)
}

let slow = 0
console.log(['ms, best of 3'.padEnd(24), ...ANSWER_TYPES.map((type) => type.padStart(13))].join(''))
for (const [name, text] of Object.entries(TEXTS)) {
  const cells = ANSWER_TYPES.map((answerType) => measureMs(text, itemOf(answerType)))
  slow += cells.filter((ms) => ms >= LIMIT_MS).length
  console.log(name.padEnd(24) + cells.map((ms) => ms.toFixed(1).padStart(13)).join(''))
}
console.log(slow === 0 ? `all under ${LIMIT_MS} ms` : `${slow} at or over ${LIMIT_MS} ms`)
