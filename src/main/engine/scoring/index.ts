export { type AnswerWords, answerWords, type Option, parseOptions } from './options.ts'
export * from './score.ts'
export { canonicalGold, scoreResponse } from './score-response.ts'
