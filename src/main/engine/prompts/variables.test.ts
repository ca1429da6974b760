import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from './variables.ts'

describe('fillTemplate', () => {
  it.each<[string, Record<string, string | null>, string]>([
    ['Q: {{question}}', { question: 'Why?' }, 'Q: Why?'],
    ['{{a}}{{a}}', { a: 'x' }, 'xx'],
    ['$\\boxed{{{answer}}}$', { answer: '\\frac{1}{2}' }, '$\\boxed{\\frac{1}{2}}$'],
    ['{{none}}.', { none: null }, '.'],
    ['{{none: else this}}.', { none: null }, 'else this.'],
    ['{{some: else this}}.', { some: 'that' }, 'that.'],
    ['{{a}}', { a: '{{b}}', b: 'no' }, '{{b}}'],
    ['{{price}}', { price: "$1 $& $' $$" }, "$1 $& $' $$"],
  ])('%s', (template, variables, expected) => {
    expect(fillTemplate(template, variables)).toBe(expected)
  })

  it.each(['typo', 'constructor'])('throws on a variable it does not know: %s', (name) => {
    expect(() => fillTemplate(`{{${name}}}`, { question: '' })).toThrow(`unknown variable “${name}”`)
  })

  it('leaves any question as it is', () => {
    fc.assert(
      fc.property(fc.string(), (question) => {
        expect(fillTemplate('Q: {{question}}\nA:', { question })).toBe(`Q: ${question}\nA:`)
      }),
    )
  })
})
