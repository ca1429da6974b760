import { beginningOf } from '../beginning.ts'
import { readSolvedBlocks } from '../solved-blocks.ts'
import type { ExemplarFormat } from './format.ts'

const MARKS = {
  question: 'Question:',
  thinking: "\nLet's think step by step",
  answer: 'The answer is',
} as const

/** `prompt_original.txt` and its like: solved questions, each reasoned out and ended by “The answer is N.” */
export const gsm8kPrompt: ExemplarFormat = {
  benchmark: 'gsm8k',
  kind: 'exemplars',
  recognises: (file) => {
    const beginning = beginningOf(file).trimStart()
    return beginning.startsWith(MARKS.question) && beginning.includes(MARKS.thinking)
  },
  read: (file) => {
    const blocks = readSolvedBlocks(file.text, MARKS, (line, field) => ({ file: file.path, line, field }))
    return [
      {
        benchmark: 'gsm8k',
        task: null,
        name: nameSet(file.stem),
        source: 'official',
        instruction: null,
        exemplars: blocks.map(({ question, reasoning, answer }) => ({
          question,
          options: null,
          reasoning,
          answer: answer.replaceAll(',', ''),
        })),
      },
    ]
  },
}

/** `prompt_original` → `original`, `spl_few_shot_cot` → `spl-few-shot-cot`. */
function nameSet(stem: string): string {
  return stem
    .toLowerCase()
    .replace(/^prompt[_-]/, '')
    .replaceAll('_', '-')
}
