import { hash } from 'node:crypto'
import type { PlaygroundRequest } from '#shared/contract/views.ts'
import type { HashedItem } from '#shared/domain/item.ts'
import { noItem } from '#shared/domain/missing.ts'
import { findItem, type Store } from '../../store/index.ts'

export interface AskedQuestion {
  readonly item: HashedItem
  readonly isScored: boolean
}

/** An item of the store, or one made of a question of the user's own, as the sample's are asked. */
export function questionOf(store: Store, asked: PlaygroundRequest['question']): AskedQuestion {
  if ('itemId' in asked) {
    const item = findItem(store, asked.itemId)
    if (!item) throw noItem(asked.itemId)
    return { item, isScored: true }
  }
  const { question, options, gold, answerType } = asked
  const item = {
    hash: hash('sha256', JSON.stringify([question, options]), 'hex'),
    benchmark: 'sample' as const,
    task: options === null ? 'gsm8k' : 'mmlu',
    split: 'test' as const,
    ordinal: 0,
    answerType: options === null ? answerType : ('choice' as const),
    question,
    options,
    gold: gold ?? '',
    goldReasoning: null,
    level: null,
  }
  return { item, isScored: gold !== null }
}
