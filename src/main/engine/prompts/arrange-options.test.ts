import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionOrder } from '#shared/domain/prompt.ts'
import { arrangeOptions, originalLetter } from './arrange-options.ts'

const LETTERS = 'ABCDEFGH'
const orders: fc.Arbitrary<OptionOrder> = fc.oneof(
  fc.constant({ by: 'reversed' as const }),
  fc.integer({ min: 0, max: 1000 }).map((seed) => ({ by: 'shuffled' as const, seed })),
)
const items = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9$&]{1,8}$/), { minLength: 2, maxLength: 8 })
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      gold: fc.integer({ min: 0, max: options.length - 1 }),
      inside: fc.boolean(),
    }),
  )
  .map(({ options, gold, inside }) =>
    inside
      ? {
          question: `Which?\nOptions:\n${options.map((text, index) => `(${LETTERS[index]}) ${text}`).join('\n')}`,
          options: null,
          gold: `(${LETTERS[gold]})`,
          text: options[gold],
        }
      : { question: 'Which?', options, gold: LETTERS[gold] ?? '', text: options[gold] },
  )

describe('options in another order', () => {
  it('keep their texts and letters, and the gold letter still stands for the gold text', () => {
    fc.assert(
      fc.property(items, orders, (item, order) => {
        const moved = arrangeOptions(item, order)
        const texts = moved.options ?? [...moved.question.matchAll(/^\(\w\) (.*)$/gm)].map(([, text]) => text)
        const letter = moved.gold.replace(/[()]/g, '')
        expect(texts[LETTERS.indexOf(letter)]).toBe(item.text)
        expect([...texts].sort()).toEqual([...(item.options ?? texts)].sort())
        expect(`(${originalLetter(item, order, moved.gold)})`).toBe(`(${item.gold.replace(/[()]/g, '')})`)
      }),
    )
  })

  it('leave alone what has no lettered options', () => {
    const item = { question: 'True or false?\nOptions:\n- True\n- False', options: null, gold: 'True' }
    expect(arrangeOptions(item, { by: 'reversed' })).toBe(item)
    expect(arrangeOptions({ ...item, options: ['x', 'y'], gold: 'B' }, undefined)).toMatchObject({
      gold: 'B',
    })
  })
})
