import { hash } from 'node:crypto'
import type { ExemplarSet, HashedExemplarSet, HashedItem, Item } from '#shared/domain/item.ts'

type ItemContent = Pick<Item, 'benchmark' | 'task' | 'split' | 'question' | 'options' | 'gold'>

/**
 * SHA-256 (hex) of what makes an item that item. Where it stands in which file plays no part, nor do line ends
 * and blanks around its texts, so the same item has the same hash on every machine.
 * @param occurrence counts, from 1, items of one file whose content is the same in everything.
 */
export function hashItem(item: ItemContent, occurrence = 1): string {
  const { benchmark, task, split, question, options, gold } = item
  const content = [benchmark, task, split, tidy(question), options?.map(tidy) ?? null, tidy(gold), occurrence]
  return hash('sha256', JSON.stringify(content), 'hex')
}

/** Hashes the items of one file, telling repeated ones apart by their order. */
export function hashItems(items: readonly Item[]): HashedItem[] {
  const occurrences = new Map<string, number>()
  return items.map((item) => {
    const first = hashItem(item)
    const occurrence = (occurrences.get(first) ?? 0) + 1
    occurrences.set(first, occurrence)
    return { ...item, hash: occurrence === 1 ? first : hashItem(item, occurrence) }
  })
}

/** Adds the SHA-256 (hex) of the whole set: its texts, its name and whom it is for. */
export function hashExemplarSet(set: ExemplarSet): HashedExemplarSet {
  const { benchmark, task, name, source, instruction, exemplars } = set
  const solved = exemplars.map(({ question, options, reasoning, answer }) => [
    question,
    options,
    reasoning,
    answer,
  ])
  const content = JSON.stringify([benchmark, task, name, source, instruction, solved])
  return { ...set, hash: hash('sha256', content, 'hex') }
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}
