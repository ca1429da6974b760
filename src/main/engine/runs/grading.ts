import type { Attempt } from '#shared/contract/views.ts'
import { familyOf, taskInFamily } from '#shared/domain/benchmark.ts'
import type { Prompt, PromptTemplate } from '#shared/domain/prompt.ts'
import { arrangeOptions, findTemplate } from '../prompts/index.ts'
import type { AskedItem, Completion } from '../providers/index.ts'
import {
  answerWords,
  EXTRACTOR_VERSION,
  type GradedItem,
  parseOptions,
  type Strictness,
  scoreResponse,
} from '../scoring/index.ts'
import type { StoredItem, StoredScore } from '../store/index.ts'

/** The template a prompt asks an item with. */
export function templateFor(prompt: Prompt, item: GradableItem): PromptTemplate {
  return findTemplate(prompt.templates, familyOf(item.benchmark, item.task), prompt.format)
}

function gradedItem({ benchmark, task, answerType, question, options, gold }: GradableItem): GradedItem {
  const family = familyOf(benchmark, task)
  return { family, task: taskInFamily(benchmark, task), answerType, question, options, gold }
}

/** What a baseline may know of an item as the prompt asks it: all but its gold answer. */
export function askedItem(
  prompt: Prompt,
  stored: GradableItem,
  exemplarAnswers: readonly string[],
): AskedItem {
  const item = arrangeOptions(stored, templateFor(prompt, stored).optionOrder)
  const { hash, answerType, question } = item
  const { family, task } = gradedItem(item)
  const listed = item.options ?? parseOptions(question).map((option) => option.text)
  const options = listed.length > 0 ? listed : (answerWords(family, task) ?? [])
  return { hash, answerType, question, options, exemplarAnswers }
}

/** An item but for its number in this store. */
type GradableItem = Omit<StoredItem, 'id'>
type Answered = Pick<Completion, 'text' | 'finishReason'>

/**
 * A response read strictly and as it is scored; null where both find the same, and where only the strict one finds nothing
 * though the response states its answer: a bare “18” is no marker's, and nobody doubts it.
 */
export function readBothWays(prompt: Prompt, item: GradableItem, response: Answered): Attempt['readings'] {
  const strict = readOneWay(prompt, item, response, 'strict')
  const lenient = readOneWay(prompt, item, response, 'lenient')
  const agree = strict.outcome === lenient.outcome && strict.canonical === lenient.canonical
  const isGuess = lenient.rule?.startsWith('last-') === true || lenient.rule === 'first-line'
  const isOnlyLenient = strict.canonical === null && lenient.canonical !== null && !isGuess
  return agree || isOnlyLenient ? null : { strict, lenient }
}

function readOneWay(prompt: Prompt, item: GradableItem, response: Answered, strictness: Strictness) {
  const { credit: _, extractorVersion: __, ...read } = gradeResponse(prompt, item, response, strictness)
  return { ...read, span: read.span && { ...read.span } }
}

/** Reads a response: what it answers to the item as the prompt asked it, and what that is worth. */
export function gradeResponse(
  prompt: Prompt,
  item: GradableItem,
  response: Answered,
  strictness: Strictness = 'lenient',
): StoredScore {
  const { text, finishReason } = response
  const { marker, optionOrder } = templateFor(prompt, item)
  const { outcome, credit, extraction } = scoreResponse(
    { text, finishReason, marker },
    gradedItem(arrangeOptions(item, optionOrder)),
    strictness,
  )
  return {
    outcome,
    credit,
    answer: extraction?.value ?? null,
    canonical: extraction?.canonical ?? null,
    rule: extraction?.rule ?? null,
    span: extraction && { start: extraction.start, end: extraction.end },
    extractorVersion: EXTRACTOR_VERSION,
  }
}
