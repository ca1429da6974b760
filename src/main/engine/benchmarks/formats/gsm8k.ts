import * as z from 'zod'
import type { Item } from '#shared/domain/item.ts'
import type { ProblemPlace } from '#shared/domain/problem.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput, parseAt, requiredText } from '../bad-input.ts'
import { firstObjects } from '../beginning.ts'
import { splitIn } from '../file-name.ts'
import { parseJsonLines } from '../json-lines.ts'
import type { ItemFormat } from './format.ts'

const row = z.object({ question: requiredText, answer: requiredText })
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** `train.jsonl`, `test.jsonl`: one question a line, its answer worked out and then given after `####`. */
export const gsm8kItems: ItemFormat = {
  benchmark: 'gsm8k',
  kind: 'items',
  recognises: (file) => firstObjects(file).some((object) => 'question' in object && 'answer' in object),
  read: (file) => {
    const split = splitIn(file.stem) ?? 'test'
    return parseJsonLines(file).map(({ line, value }, ordinal): Item => {
      const place = { file: file.path, line }
      const { question, answer } = parseAt(row, value, place)
      return {
        benchmark: 'gsm8k',
        task: 'gsm8k',
        split,
        ordinal,
        answerType: answerTypeOf('gsm8k', 'gsm8k'),
        question,
        options: null,
        level: null,
        ...readAnswer(answer, { ...place, field: 'answer' }),
      }
    })
  },
}

function readAnswer(answer: string, place: ProblemPlace): Pick<Item, 'gold' | 'goldReasoning'> {
  const mark = answer.lastIndexOf('####')
  if (mark === -1) throw badInput(place, 'has no “####” before the final number')
  const final = answer.slice(mark + '####'.length).trim()
  if (!NUMBER.test(final)) throw badInput(place, `what follows “####” is not a number`)
  const reasoning = withoutCalculatorNotes(answer.slice(0, mark)).trim()
  return { gold: final.replaceAll(',', ''), goldReasoning: reasoning === '' ? null : reasoning }
}

/** `48/2 = <<48/2=24>>24` → `48/2 = 24`. */
function withoutCalculatorNotes(text: string): string {
  return text.replace(/<<[^<>]*>>/g, '')
}
