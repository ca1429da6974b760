import * as z from 'zod'
import type { Item } from '#shared/domain/item.ts'
import { answerTypeOf } from '../answer-types.ts'
import { badInput, parseAt, requiredText } from '../bad-input.ts'
import { beginningOf } from '../beginning.ts'
import { lineOfElement, parseJsonDocument } from '../json-document.ts'
import { findTargetFault } from './bbh-target.ts'
import { bbhTaskOf } from './bbh-task.ts'
import type { ItemFormat } from './format.ts'

/** `reasoning` is no part of the official files; the sample's have it. */
const example = z.object(
  { input: requiredText, target: requiredText, reasoning: requiredText.optional() },
  { error: 'is not an object with “input” and “target”' },
)
const task = z.object(
  {
    examples: z
      .array(example, { error: (issue) => (issue.input === undefined ? 'is missing' : 'is not a list') })
      .min(1, 'is empty'),
  },
  { error: 'is not a JSON object with a list “examples”' },
)

/** `navigate.json`: all examples of the task the file is named after. */
export const bbhItems: ItemFormat = {
  benchmark: 'bbh',
  kind: 'items',
  recognises: (file) => {
    const beginning = beginningOf(file)
    const list = /"examples"\s*:\s*\[\s*/.exec(beginning)
    if (!list || !/^\s*\{/.test(beginning)) return false
    return /^\]|"(?:input|target)"\s*:/.test(beginning.slice(list.index + list[0].length))
  },
  read: (file) => {
    const name = bbhTaskOf(file)
    const lineOf = (index: number) => lineOfElement(file.text, 'examples', index)
    const { examples } = parseAt(task, parseJsonDocument(file), { file: file.path }, ([, index]) =>
      typeof index === 'number' ? lineOf(index) : 1,
    )
    return examples.map(({ input, target, reasoning }, ordinal): Item => {
      const gold = target.trim()
      const fault = findTargetFault(name, input, gold)
      if (fault !== null) {
        const field = `examples[${ordinal}].target`
        throw badInput({ file: file.path, line: lineOf(ordinal), field }, fault)
      }
      return {
        benchmark: 'bbh',
        task: name,
        split: 'test',
        ordinal,
        answerType: answerTypeOf('bbh', name),
        question: input,
        options: null,
        gold,
        goldReasoning: reasoning ?? null,
        level: null,
      }
    })
  },
}
