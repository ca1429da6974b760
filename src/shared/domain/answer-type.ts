export const ANSWER_TYPES = [
  'number',
  'math',
  'choice',
  'choices',
  'boolean-like',
  'words',
  'brackets',
  'text',
  'rubric',
] as const
export type AnswerType = (typeof ANSWER_TYPES)[number]
