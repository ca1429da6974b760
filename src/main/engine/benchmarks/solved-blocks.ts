import type { ProblemPlace } from '#shared/domain/problem.ts'
import { badInput } from './bad-input.ts'

/** The words between which a prompt file puts the parts of a solved question. */
interface BlockMarks {
  /** Begins a block, at the start of a line after a blank one. */
  readonly question: string
  /** Stands between question and reasoning. */
  readonly thinking: string
  /** Stands between reasoning and answer; the last one of the block counts. */
  readonly answer: string
}

export interface SolvedBlock {
  readonly question: string
  readonly reasoning: string
  /** Without the full stop that ends its sentence. */
  readonly answer: string
  /** Line of the text the block begins on, from 1. */
  readonly line: number
}

/**
 * Reads the solved questions of a prompt text.
 * @param placeAt where in the user's file a line of this text and a part of a block are.
 */
export function readSolvedBlocks(
  text: string,
  marks: BlockMarks,
  placeAt: (line: number, field: string) => ProblemPlace,
): SolvedBlock[] {
  const blocks = splitBlocks(text, marks.question)
  if (blocks.length === 0) throw badInput(placeAt(1, 'question'), `no line begins with “${marks.question}”`)
  return blocks.map(({ body, line }) => {
    const thinking = body.indexOf(marks.thinking)
    if (thinking === -1) {
      throw badInput(placeAt(line, 'reasoning'), `the question is not followed by “${marks.thinking.trim()}”`)
    }
    const answer = body.lastIndexOf(marks.answer)
    if (answer < thinking) {
      throw badInput(placeAt(line, 'answer'), `the solution does not end in “${marks.answer.trim()} …”`)
    }
    return {
      question: body.slice(0, thinking).trim(),
      reasoning: body.slice(thinking + marks.thinking.length, answer).trim(),
      answer: body
        .slice(answer + marks.answer.length)
        .trim()
        .replace(/\.$/, ''),
      line,
    }
  })
}

/** The text before the first block: canary and instruction. */
export function textBeforeBlocks(text: string, question: string): string {
  const first = splitBlocks(text, question)[0]
  return text
    .split('\n')
    .slice(0, first === undefined ? undefined : first.line - 1)
    .join('\n')
}

function splitBlocks(text: string, mark: string): { body: string; line: number }[] {
  const lines = text.split('\n')
  const starts = [...lines.keys()].filter(
    (index) => lines[index]?.startsWith(mark) && (lines[index - 1] ?? '').trim() === '',
  )
  return starts.map((start, index) => ({
    body: lines
      .slice(start, starts[index + 1])
      .join('\n')
      .slice(mark.length),
    line: start + 1,
  }))
}
