import type { Item } from '#shared/domain/item.ts'
import type { OptionOrder } from '#shared/domain/prompt.ts'
import { seededRandom } from '#shared/statistics/random.ts'

const OPTION_LINE = /^\(([A-Z])\)[ \t]+(.*)$/gm
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

type Arranged = Pick<Item, 'question' | 'options' | 'gold'>

/**
 * A multiple-choice item with its options in another order: the letters stay where they are, the texts move, and the
 * gold letter follows its text. As it is where no order is asked for, or the item has no lettered options.
 */
export function arrangeOptions<T extends Arranged & { readonly hash?: string }>(
  item: T,
  order: OptionOrder | undefined,
): T {
  const texts = item.options ?? [...item.question.matchAll(OPTION_LINE)].map(([, , text = '']) => text)
  const gold = LETTERS.indexOf(item.gold.replace(/^\(([A-Z])\)$/, '$1'))
  if (order === undefined || texts.length < 2 || gold < 0 || gold >= texts.length) return item
  const from = arrangement(texts.length, order, item.question)
  const letter = LETTERS[from.indexOf(gold)] ?? ''
  const moved = from.map((index) => texts[index] ?? '')
  let next = 0
  return {
    ...item,
    gold: item.gold.startsWith('(') ? `(${letter})` : letter,
    ...(item.options === null
      ? {
          question: item.question.replace(
            OPTION_LINE,
            (_, label: string) => `(${label}) ${moved[next++] ?? ''}`,
          ),
        }
      : { options: moved }),
  }
}

/** The letter an answer had before the options were moved; null where the answer is no letter of the item's. */
export function originalLetter(item: Arranged, order: OptionOrder, letter: string): string | null {
  const count = countOptions(item)
  const at = LETTERS.indexOf(letter.replace(/^\(([A-Z])\)$/, '$1').toUpperCase())
  const from = arrangement(count, order, item.question)[at]
  return from === undefined ? null : (LETTERS[from] ?? null)
}

/** How many lettered options an item has. */
export const countOptions = ({ options, question }: Pick<Item, 'options' | 'question'>): number =>
  options?.length ?? [...question.matchAll(OPTION_LINE)].length

/** For each place, the place its option comes from. The seed and the question decide, so every item has its own. */
function arrangement(count: number, order: OptionOrder, question: string): number[] {
  const places = Array.from({ length: count }, (_, index) => index)
  if (order.by === 'reversed') return places.reverse()
  let state = order.seed
  for (let i = 0; i < question.length; i++) state = (Math.imul(state, 31) + question.charCodeAt(i)) | 0
  return shuffle(places, seededRandom(state))
}

/** Fisher and Yates's shuffle of a copy. */
export function shuffle<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const held = shuffled[last] as T
    shuffled[last] = shuffled[other] as T
    shuffled[other] = held
  }
  return shuffled
}
