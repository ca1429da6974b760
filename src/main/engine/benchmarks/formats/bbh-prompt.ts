import { badInput } from '../bad-input.ts'
import { beginningOf } from '../beginning.ts'
import { readSolvedBlocks, textBeforeBlocks } from '../solved-blocks.ts'
import { bbhTaskOf } from './bbh-task.ts'
import type { ExemplarFormat } from './format.ts'

const MARKS = {
  question: 'Q:',
  thinking: "\nA: Let's think step by step.",
  answer: 'So the answer is',
} as const
/** Divides the canary, which is kept from models, from the prompt. */
const DIVIDER = /^-{5,}$/m

/** `cot-prompts/navigate.txt`: canary, divider, instruction, then the solved questions of one task. */
export const bbhPrompt: ExemplarFormat = {
  benchmark: 'bbh',
  kind: 'exemplars',
  recognises: (file) => {
    const beginning = beginningOf(file)
    return DIVIDER.test(beginning) && /^Q:/m.test(beginning) && beginning.includes("\nA: Let's think")
  },
  read: (file) => {
    const task = bbhTaskOf(file)
    const blocks = readSolvedBlocks(file.text, MARKS, (line, field) => ({ file: file.path, line, field }))
    const [, instruction = ''] = textBeforeBlocks(file.text, MARKS.question).split(DIVIDER, 2)
    if (instruction.trim() === '') {
      throw badInput({ file: file.path, line: 1, field: 'instruction' }, 'is missing after the line “-----”')
    }
    return [
      {
        benchmark: 'bbh',
        task,
        name: 'cot-prompts',
        source: 'official',
        instruction: instruction.trim(),
        exemplars: blocks.map(({ question, reasoning, answer }) => ({
          question,
          options: null,
          reasoning,
          answer,
        })),
      },
    ]
  },
}
