import {
  type GradedItem,
  type GradedResponse,
  type Score,
  scoreResponse,
} from '../../src/main/engine/scoring/index.ts'

const GSM8K: GradedItem = {
  family: 'gsm8k',
  task: 'gsm8k',
  answerType: 'number',
  question: 'How many?',
  options: null,
  gold: '18',
}

const LETTERED = 'Which of these?\nOptions:\n(A) a train\n(B) the ship\n(C) Monsters, Inc\n(D) 1,800'

export const numberItem = (gold: string): GradedItem => ({ ...GSM8K, gold })

export const choiceItem = (gold: string, question = LETTERED): GradedItem => ({
  family: 'bbh',
  task: 'date_understanding',
  answerType: 'choice',
  question,
  options: null,
  gold,
})

export const taskItem = (
  answerType: GradedItem['answerType'],
  task: string,
  gold: string,
  question = '',
): GradedItem => ({ family: 'bbh', task, answerType, question, options: null, gold })

export function score(text: string, item: GradedItem, response: Partial<GradedResponse> = {}): Score {
  return scoreResponse({ text, finishReason: 'stop', marker: null, ...response }, item)
}
