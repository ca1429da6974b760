import { familyOf, taskInFamily } from '#shared/domain/benchmark.ts'
import type { Item } from '#shared/domain/item.ts'
import { answerWords } from '../scoring/index.ts'

/** What an item's answer looks like, in words that fit behind “where X is …”. */
export function answerForm(item: Item): string {
  switch (item.answerType) {
    case 'number':
      return 'a number'
    case 'math':
      return 'a number or an expression in LaTeX'
    case 'choice':
      return 'the letter of the right option in parentheses'
    case 'choices':
      return 'the letters of all right options, each in parentheses'
    case 'boolean-like':
      return eitherWord(item)
    case 'words':
      return 'the words in their order with single spaces between them'
    case 'brackets':
      return 'the missing brackets with single spaces between them'
    case 'text':
    case 'rubric':
      return 'the answer in as few words as it takes'
  }
}

function eitherWord({ benchmark, task }: Item): string {
  const pair = answerWords(familyOf(benchmark, task), taskInFamily(benchmark, task))
  return pair ? pair.join(' or ') : 'yes or no'
}
