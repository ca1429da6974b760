import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceItem, numberItem, score, taskItem } from '../../../../test/support/graded-items.ts'
import type { GradedItem } from './index.ts'

const letters = [...'ABCD']
const words = ['alpha', "can't", 'it&t', 'omega', 'zeta']
const wordsQuestion = `Sort the following words alphabetically: List: ${words.join(' ')}`

/** Items of every answer type that is graded without a judge, with gold answers of their kind. */
const items: Readonly<Record<string, fc.Arbitrary<GradedItem>>> = {
  number: fc
    .tuple(fc.integer(), fc.nat(99))
    .map(([whole, cents]) => numberItem(cents === 0 ? String(whole) : `${whole}.${cents}`)),
  math: fc.integer().map((gold) => ({ ...numberItem(String(gold)), answerType: 'math', family: 'math' })),
  choice: fc
    .constantFrom(...letters.flatMap((letter) => [letter, `(${letter})`]))
    .map((gold) => choiceItem(gold)),
  choices: fc
    .subarray(letters, { minLength: 1 })
    .map((gold) => ({ ...choiceItem(gold.join(', ')), answerType: 'choices' })),
  'boolean-like': fc
    .constantFrom(
      ['navigate', 'Yes'],
      ['navigate', 'No'],
      ['formal_fallacies', 'valid'],
      ['boolean_expressions', 'False'],
    )
    .map(([task = '', gold = '']) => taskItem('boolean-like', task, gold)),
  words: fc
    .shuffledSubarray(words, { minLength: 1 })
    .map((gold) => taskItem('words', 'word_sorting', gold.join(' '), wordsQuestion)),
  brackets: fc
    .array(fc.constantFrom(...'()[]{}<>'), { minLength: 1, maxLength: 40 })
    .map((gold) => taskItem('brackets', 'dyck_languages', gold.join(' '))),
  text: fc
    .array(fc.stringMatching(/^[A-Za-zéß]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((gold) => taskItem('text', 'capital', gold.join(' '))),
}

const wrappings: Readonly<Record<string, (gold: string) => string>> = {
  alone: (gold) => gold,
  padded: (gold) => `\n ${gold} \n`,
  'as a statement': (gold) => `Some reasoning first.\nSo the answer is ${gold}.`,
  'after a colon': (gold) => `Answer: ${gold}`,
  'on a line of its own': (gold) => `**Final Answer:**\n\n${gold}`,
  bold: (gold) => `The answer is **${gold}**.`,
  boxed: (gold) => `Therefore $\\boxed{${gold}}$.`,
  'a boxed statement': (gold) => `The final answer is $\\boxed{${gold}}$.`,
  tagged: (gold) => `<thinking>Not yet.</thinking><answer>${gold}</answer>`,
}

describe.each(Object.entries(items))('%s', (_, anyItem) => {
  it.each(Object.entries(wrappings))(
    'a gold answer %s is correct, with a marker or without',
    (_name, wrap) => {
      fc.assert(
        fc.property(anyItem, fc.constantFrom(null, 'the answer is'), (item, marker) => {
          expect(score(wrap(item.gold), item, { marker })).toMatchObject({ outcome: 'correct', credit: 1 })
        }),
      )
    },
  )

  it('any text is scored, and a span is where its value stands', () => {
    const fragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'The answer is ',
        '\\boxed{',
        '}',
        '<think>',
        '</think>',
        '\n',
        '#### ',
        '(A)',
        '1,8',
        '**',
        '\nQ: ',
      ),
    )
    const anyText = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''))
    const finishReason = fc.constantFrom('stop', 'length', 'other')
    fc.assert(
      fc.property(
        anyItem,
        anyText,
        fc.constantFrom(null, 'The answer is'),
        finishReason,
        (item, text, marker, reason) => {
          const { extraction, credit } = score(text, item, { marker, finishReason: reason })
          expect(credit).toBeGreaterThanOrEqual(0)
          if (extraction) expect(text.slice(extraction.start, extraction.end)).toBe(extraction.value)
        },
      ),
    )
  })
})
