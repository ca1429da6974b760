import type { Item } from '#shared/domain/item.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput } from '../bad-input.ts'
import { beginningOf } from '../beginning.ts'
import { parseCsvRows } from '../csv-rows.ts'
import { folderNames, splitIn, toTaskName } from '../file-name.ts'
import type { ItemFormat } from './format.ts'

const COLUMNS = ['question', 'A', 'B', 'C', 'D', 'answer'] as const

/** `test/astronomy_test.csv`: no header; question, four options, letter of the right one. */
export const mmluItems: ItemFormat = {
  benchmark: 'mmlu',
  kind: 'items',
  recognises: (file) => file.extension === '.csv' && /,"?[A-D]"?\s*(?:\n|$)/.test(beginningOf(file)),
  read: (file) => {
    const task = toTaskName(file.stem.replace(/_(?:test|dev|val)$/i, ''))
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
