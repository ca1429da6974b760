export { answerWords, parseOptions } from './options.ts'
export * from './score.ts'
export { scoreResponse } from './score-response.ts'
