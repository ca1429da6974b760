import { expect, it } from 'vitest'
import { commonBeginnings } from './common-beginning.ts'

it('finds how the questions of a task begin, up to a whole word', () => {
  const items = [
    { task: 'navigate', question: 'If you follow these instructions, do you return? Turn left.' },
    { task: 'navigate', question: 'If you follow these instructions, do you return? Turn right.' },
    { task: 'gsm8k', question: 'Janet has ducks.' },
    { task: 'gsm8k', question: 'Janet has eggs.' },
    { task: 'alone', question: 'A question that nobody else in the list has asked' },
    { task: 'alone', question: 'A question that nobody else in the list has asked' },
  ]
  expect(commonBeginnings(items)).toEqual(
    new Map([['navigate', 'If you follow these instructions, do you return? Turn ']]),
  )
})
