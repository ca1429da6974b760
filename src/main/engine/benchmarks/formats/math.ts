import * as z from 'zod'
import type { Split } from '#shared/domain/benchmark.ts'
import type { Item } from '#shared/domain/item.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput, parseAt, requiredText } from '../bad-input.ts'
import { firstObjects } from '../beginning.ts'
import { lastBoxed } from '../boxed.ts'
import type { DataFile } from '../data-file.ts'
import { folderNames, splitIn, toTaskName } from '../file-name.ts'
import { parseJsonDocument } from '../json-document.ts'
import { parseJsonLines } from '../json-lines.ts'
import type { FileFormat } from './format.ts'

const SUBJECTS = [
  'Algebra',
  'Counting & Probability',
  'Geometry',
  'Intermediate Algebra',
  'Number Theory',
  'Prealgebra',
  'Precalculus',
] as const

const subject = z.enum(SUBJECTS, {
  error: (issue) =>
    issue.input === undefined ? 'is missing' : `is none of MATH’s subjects (${SUBJECTS.join(', ')})`,
})
/** `Level 3`, or 3 in the files of MATH-500. */
const level = z.union([z.string(), z.number()], { error: 'is neither a text nor a number' }).optional()
const content = z.object({ problem: requiredText, solution: requiredText, level })
/** The subject stands under `type`, in MATH-500 under `subject`. */
const withType = content.extend({ type: subject })
const withSubject = content.extend({ subject })

const hasFields = (object: Record<string, unknown>) => 'problem' in object && 'solution' in object

/** `test.jsonl`: one problem a line. */
export const mathItems: FileFormat = {
  benchmark: 'math',
  kind: 'items',
  recognises: (file) => !isDocument(file) && firstObjects(file).some(hasFields),
  read: (file) => {
    const split = splitIn(file.stem) === 'train' ? 'train' : 'test'
    return parseJsonLines(file).map(({ line, value }, ordinal) =>
      readProblem(value, { split, ordinal }, { file: file.path, line }),
    )
  },
}

/** `train/algebra/17.json`: the original folder, one problem a file. */
export const mathProblem: FileFormat = {
  benchmark: 'math',
  kind: 'items',
  recognises: (file) => isDocument(file) && /"problem"\s*:[\s\S]*"solution"\s*:/.test(file.text),
  read: (file) => {
    const split = folderNames(file.path).slice(0, 2).map(splitIn).includes('train') ? 'train' : 'test'
    const ordinal = /^\d+$/.test(file.stem) ? Number(file.stem) : 0
    return [readProblem(parseJsonDocument(file), { split, ordinal }, { file: file.path, line: 1 })]
  },
}

/** One object over several lines, as the original folder has it. */
function isDocument(file: DataFile): boolean {
  return /^\s*\{\s*\n/.test(file.text)
}

function readProblem(value: unknown, where: { split: Split; ordinal: number }, place: ProblemPlace): Item {
  const { problem, solution, level, subject } = parseProblem(value, place)
  const gold = lastBoxed(solution)
  if (gold === null) throw badInput({ ...place, field: 'solution' }, 'has no \\boxed{…} with the answer')
  if (gold === '') throw badInput({ ...place, field: 'solution' }, 'its last \\boxed{} is empty')
  const task = toTaskName(subject)
  return {
    benchmark: 'math',
    task,
    ...where,
    answerType: answerTypeOf('math', task),
    question: problem,
    options: null,
    gold,
    goldReasoning: solution,
    level: typeof level === 'number' ? `Level ${level}` : (level ?? null),
  }
}

function parseProblem(value: unknown, place: ProblemPlace): z.output<typeof withSubject> {
  if (typeof value === 'object' && value !== null && 'subject' in value) {
    return parseAt(withSubject, value, place)
  }
  const { type, ...rest } = parseAt(withType, value, place)
  return { ...rest, subject: type }
}
