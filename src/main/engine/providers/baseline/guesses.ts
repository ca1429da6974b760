import type { Baseline } from '#shared/domain/model.ts'
import type { AskedItem } from '../provider.ts'
import { chooseBy } from './random.ts'

export interface Guess {
  readonly answer: string
  /** How it was come by, said where it is not the baseline's own way. */
  readonly way: string
}

/** One way to guess; null where the item gives it nothing to go by. `draw` makes chance reproducible. */
type Way = (item: AskedItem, draw: string) => Guess | null

const NUMBER = /[-−]?\d+(?:,\d{3})*(?:\.\d+)?/g

/** The ways of each baseline: its own first, then what it falls back on. */
export const WAYS: Readonly<Record<Baseline, readonly Way[]>> = {
  random: [randomOptionOrNumber, randomExemplarAnswer],
  'first-option': [firstOption, lastNumber, mostFrequentAnswer],
  'last-number': [lastNumber, firstOption, mostFrequentAnswer],
  majority: [mostFrequentAnswer, firstOption, lastNumber],
}

/** Of an item without options one of its numbers, if a number is what it asks for. */
function randomOptionOrNumber(item: AskedItem, draw: string): Guess | null {
  const options = optionAnswers(item)
  const asksForNumber = item.answerType === 'number' || item.answerType === 'math'
  const answer = chooseBy(draw, options.length === 0 && asksForNumber ? numbersIn(item.question) : options)
  return answer === null ? null : { answer, way: 'an option or a number by chance' }
}

function randomExemplarAnswer({ exemplarAnswers }: AskedItem, draw: string): Guess | null {
  const answer = chooseBy(draw, [...new Set(exemplarAnswers)])
  return answer === null ? null : { answer, way: "one of the examples' answers by chance" }
}

function firstOption(item: AskedItem): Guess | null {
  const [answer] = optionAnswers(item)
  return answer === undefined ? null : { answer, way: 'the first option' }
}

function lastNumber({ question }: AskedItem): Guess | null {
  const answer = numbersIn(question).at(-1)
  return answer === undefined ? null : { answer, way: "the question's last number" }
}

/** The first of those that are equally frequent. */
function mostFrequentAnswer({ exemplarAnswers }: AskedItem): Guess | null {
  const counts = Map.groupBy(exemplarAnswers, (answer) => answer)
  const most = Math.max(...[...counts.values()].map((equal) => equal.length))
  const answer = [...counts.keys()].find((candidate) => counts.get(candidate)?.length === most)
  return answer === undefined ? null : { answer, way: "the examples' most frequent answer" }
}

/** What choosing each option would say: its letter, or the option itself where options carry no letters. */
function optionAnswers({ answerType, options }: AskedItem): readonly string[] {
  if (answerType !== 'choice' && answerType !== 'choices') return options
  return options.map((_, index) => `(${String.fromCharCode('A'.charCodeAt(0) + index)})`)
}

const numbersIn = (question: string): string[] => question.match(NUMBER) ?? []
