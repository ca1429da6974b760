import * as z from 'zod'
import type { Exemplar, ExemplarSet } from '#shared/domain/item.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import { badInput, parseAt, requiredText } from '../bad-input.ts'
import { beginningOf } from '../beginning.ts'
import type { DataFile } from '../data-file.ts'
import { toTaskName } from '../file-name.ts'
import { lineOfElement, parseJsonDocument } from '../json-document.ts'
import { MMLU_SUBJECTS } from '../official-tasks.ts'
import { readSolvedBlocks, type SolvedBlock } from '../solved-blocks.ts'
import type { ExemplarFormat } from './format.ts'

const MARKS = {
  question: 'Q:',
  thinking: "\nA: Let's think step by step.",
  answer: 'The answer is',
} as const
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

const prompts = z.record(z.string(), requiredText, { error: 'is not a JSON object of one text a subject' })

/** `mmlu-cot-prompts.json`: the Flan CoT prompt of every subject, each as one text. */
export const mmluPrompts: ExemplarFormat = {
  benchmark: 'mmlu',
  kind: 'exemplars',
  recognises: (file) =>
    /"\s*:\s*"(?:\\n)*The following are multiple choice questions/.test(beginningOf(file)),
  read: (file) => {
    const lineOf = (subject: PropertyKey | undefined) => lineOfElement(file.text, String(subject), 0)
    const texts = parseAt(prompts, parseJsonDocument(file), { file: file.path }, ([subject]) =>
      lineOf(subject),
    )
    return Object.entries(texts).map(([subject, text]) => readSubject(file, subject, text))
  },
}

function readSubject(file: DataFile, subject: string, text: string): ExemplarSet {
  const task = toTaskName(subject)
  const place = { file: file.path, line: lineOfElement(file.text, subject, 0), field: subject }
  if (!MMLU_SUBJECTS.has(task)) throw badInput(place, `is none of MMLU’s ${MMLU_SUBJECTS.size} subjects`)
  const placeAt = (_: number, field: string): ProblemPlace => ({ ...place, field: `${subject}.${field}` })
  const whole = restoreEscapes(text).trim()
  const blocks = readSolvedBlocks(whole, MARKS, placeAt)
  return {
    benchmark: 'mmlu',
    task,
    name: 'flan-cot',
    source: 'official',
    instruction: whole.split('\n', 1)[0]?.trim() ?? null,
    exemplars: blocks.map((block) => toExemplar(block, (field) => placeAt(block.line, field))),
  }
}

/**
 * Whoever wrote the file let `\frac` and `\right` be read as escapes: a form feed or a carriage return is what
 * was left of them. It never stands there for anything else.
 */
function restoreEscapes(text: string): string {
  return text.replaceAll('\f', '\\f').replaceAll('\r', '\\r')
}

function toExemplar(block: SolvedBlock, placeOf: (field: string) => ProblemPlace): Exemplar {
  const { question, options } = splitOptions(block.question)
  if (options.length < 2) throw badInput(placeOf('options'), `question “${question}” has no (A) … (B) …`)
  const answer = /^\(?([A-E])\)?$/.exec(block.answer)?.[1]
  if (answer === undefined || !LETTERS.slice(0, options.length).some((letter) => letter === answer)) {
    throw badInput(placeOf('answer'), `“${block.answer}” is none of the options of “${question}”`)
  }
  return { question, options, reasoning: block.reasoning, answer }
}

/** The options follow the question on lines of their own, one a line or all on one. */
function splitOptions(text: string): { question: string; options: string[] } {
  const start = text.lastIndexOf('\n(A)')
  if (start === -1) return { question: text, options: [] }
  const options: string[] = []
  let rest = text.slice(start)
  for (const letter of LETTERS) {
    const mark = new RegExp(`\\s\\(${letter}\\)`).exec(rest)
    if (!mark) break
    if (letter !== 'A') options.push(rest.slice(0, mark.index).trim())
    rest = rest.slice(mark.index + mark[0].length)
  }
  return { question: text.slice(0, start).trim(), options: [...options, rest.trim()] }
}
