import * as z from 'zod'
import { BENCHMARK_FACTS, type Split } from '#shared/domain/benchmark.ts'
import type { Item } from '#shared/domain/item.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput, parseAt, requiredText } from '../bad-input.ts'
import { firstObjects } from '../beginning.ts'
import { lastBoxed } from '../boxed.ts'
import type { DataFile } from '../data-file.ts'
import { folderNames, splitIn, toTaskName } from '../file-name.ts'
import { lineOfElement, parseJsonDocument } from '../json-document.ts'
import { parseJsonLines } from '../json-lines.ts'
import { MATH_SUBJECTS } from '../official-tasks.ts'
import type { ItemFormat } from './format.ts'

const subject = z.enum(MATH_SUBJECTS, {
  error: (issue) =>
    issue.input === undefined ? 'is missing' : `is none of MATH’s subjects (${MATH_SUBJECTS.join(', ')})`,
})
/** `Level 3`, or 3 in the files of MATH-500. */
const level = z.union([z.string(), z.number()], { error: 'is neither a text nor a number' }).optional()
const content = z.object({ problem: requiredText, solution: requiredText, level })
/** The subject stands under `type`, in MATH-500 under `subject`. */
const withType = content.extend({ type: subject })
const withSubject = content.extend({ subject })

/**
 * MATH-500 is an excerpt of the test split in an order of its own. Its problems stand behind all of the split, so
 * that none shares its place with another when the split is imported later.
 */
const BEHIND_TEST_SPLIT = BENCHMARK_FACTS.math.officialTestItems ?? 0

const hasFields = (object: Record<string, unknown>) => 'problem' in object && 'solution' in object

/** `test.jsonl`: one problem a line. */
export const mathItems: ItemFormat = {
  benchmark: 'math',
  kind: 'items',
  recognises: (file) => !isDocument(file) && firstObjects(file).some(hasFields),
  read: (file) => {
    const split = splitIn(file.stem) ?? 'test'
    return parseJsonLines(file).map(({ line, value }, ordinal) =>
      readProblem(value, { path: file.path, lineOf: () => line }, { split, ordinal }),
    )
  },
}

/** `train/algebra/17.json`: the original folder, one problem a file. */
export const mathProblem: ItemFormat = {
  benchmark: 'math',
  kind: 'items',
  recognises: (file) =>
    isDocument(file) && /"problem"\s*:/.test(file.text) && /"solution"\s*:/.test(file.text),
  read: (file) => {
    const [subject = '', above = ''] = folderNames(file.path)
    const split = splitIn(subject) ?? splitIn(above) ?? 'test'
    const ordinal = /^\d+$/.test(file.stem) ? Number(file.stem) : 0
    const lineOf = (field: string) => lineOfElement(file.text, field, 0)
    return [readProblem(parseJsonDocument(file), { path: file.path, lineOf }, { split, ordinal })]
  },
}

/** One object that fills the file, as against one on each line. */
function isDocument(file: DataFile): boolean {
  if (/^\s*\{\s*\n/.test(file.text)) return true
  return file.extension === '.json' && firstObjects(file).length === 1
}

interface Source {
  readonly path: string
  readonly lineOf: (field: string) => number
}

function readProblem(value: unknown, source: Source, where: { split: Split; ordinal: number }): Item {
  const { problem, solution, level, subject, isExcerpt } = parseProblem(value, source)
  const gold = lastBoxed(solution)
  if (!gold) {
    const place = { file: source.path, line: source.lineOf('solution'), field: 'solution' }
    throw badInput(place, gold === null ? 'has no \\boxed{…} with the answer' : 'its last \\boxed{} is empty')
  }
  const task = toTaskName(subject)
  return {
    benchmark: 'math',
    task,
    split: where.split,
    ordinal: where.ordinal + (isExcerpt ? BEHIND_TEST_SPLIT : 0),
    answerType: answerTypeOf('math', task),
    question: problem,
    options: null,
    gold,
    goldReasoning: solution,
    level: typeof level === 'number' ? `Level ${level}` : (level ?? null),
  }
}

type ParsedProblem = z.output<typeof withSubject> & { readonly isExcerpt: boolean }

function parseProblem(value: unknown, { path, lineOf }: Source): ParsedProblem {
  const lineOfPath = ([field = '']: readonly PropertyKey[]) => lineOf(String(field))
  if (typeof value === 'object' && value !== null && 'subject' in value) {
    return { ...parseAt(withSubject, value, { file: path }, lineOfPath), isExcerpt: true }
  }
  const { type, ...rest } = parseAt(withType, value, { file: path }, lineOfPath)
  return { ...rest, subject: type, isExcerpt: false }
}
