import type { Item } from '#shared/domain/item.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput } from '../bad-input.ts'
import { beginningOf } from '../beginning.ts'
import { parseCsvRows } from '../csv-rows.ts'
import type { DataFile } from '../data-file.ts'
import { folderNames, splitIn, toTaskName } from '../file-name.ts'
import { MMLU_SUBJECTS } from '../official-tasks.ts'
import type { ItemFormat } from './format.ts'

const COLUMNS = ['question', 'A', 'B', 'C', 'D', 'answer'] as const

/** `test/astronomy_test.csv`: no header; question, four options, letter of the right one. */
export const mmluItems: ItemFormat = {
  benchmark: 'mmlu',
  kind: 'items',
  recognises: (file) =>
    file.extension === '.csv' &&
    !isAuxiliaryTraining(file.path) &&
    /,"?[A-D]"?\s*(?:\n|$)/.test(beginningOf(file)),
  read: (file) => {
    const task = subjectOf(file)
    const split = splitIn(file.stem) ?? splitIn(folderNames(file.path)[0] ?? '') ?? 'test'
    return parseCsvRows(file).map(({ line, fields }, ordinal): Item => {
      const { question, options, gold } = readRow(fields, { file: file.path, line })
      return {
        benchmark: 'mmlu',
        task,
        split,
        ordinal,
        answerType: answerTypeOf('mmlu', task),
        question,
        options,
        gold,
        goldReasoning: null,
        level: null,
      }
    })
  },
}

/** The official archive has questions of other benchmarks in this folder, to train on. */
export function isAuxiliaryTraining(path: string): boolean {
  return folderNames(path)[0] === 'auxiliary_train'
}

/** `astronomy_test` → `astronomy`. */
export function withoutSplit(stem: string): string {
  return stem.replace(/_(?:test|dev|val)$/i, '')
}

function subjectOf(file: DataFile): string {
  const subject = toTaskName(withoutSplit(file.stem))
  if (MMLU_SUBJECTS.has(subject)) return subject
  throw badInput({ file: file.path }, `“${subject}” is none of MMLU’s ${MMLU_SUBJECTS.size} subjects`, {
    hint: 'A file of MMLU is named after its subject: astronomy_test.csv.',
  })
}

function readRow(
  fields: readonly string[],
  place: ProblemPlace,
): Pick<Item, 'question' | 'options' | 'gold'> {
  if (fields.length !== COLUMNS.length) {
    const field = COLUMNS[fields.length] ?? `column ${COLUMNS.length + 1}`
    const expected = `${COLUMNS.length} (${COLUMNS.join(', ')})`
    throw badInput({ ...place, field }, `the row has ${fields.length} columns instead of ${expected}`)
  }
  const [question = '', a = '', b = '', c = '', d = '', answer = ''] = fields
  const options = [a, b, c, d]
  const empty = fields.findIndex((field) => field.trim() === '')
  if (empty !== -1) throw badInput({ ...place, field: COLUMNS[empty] ?? '' }, 'is empty')
  const gold = answer.trim()
  if (!/^[A-D]$/.test(gold)) {
    throw badInput({ ...place, field: 'answer' }, 'is not one of the letters A, B, C, D')
  }
  return { question, options, gold }
}
