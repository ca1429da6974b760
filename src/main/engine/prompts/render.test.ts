import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FAMILIES, type Family } from '#shared/domain/benchmark.ts'
import { FORMATS, type Format, isChainOfThought, isInContext } from '#shared/domain/format.ts'
import type { Exemplar, Item } from '#shared/domain/item.ts'
import { joinMessages, PROMPT_STYLES, type PromptStyle } from '#shared/domain/prompt.ts'
import { renderAsk, renderPrefix } from './render.ts'
import { findTemplate, readPromptTemplates } from './templates.ts'

const templates = await readPromptTemplates(fileURLToPath(new URL('../../../../resources', import.meta.url)))

const ITEMS: Record<Family, Item> = {
  gsm8k: itemOf({ question: 'A pen costs $2. What do 3 pens cost?', answerType: 'number', gold: '6' }),
  math: itemOf({
    benchmark: 'math',
    task: 'algebra',
    question: 'Find $x$ if $\\frac{{x}}{2}=3$.',
    answerType: 'math',
    gold: '6',
  }),
  bbh: itemOf({
    benchmark: 'bbh',
    task: 'navigate',
    question: 'Do you return?\nOptions:\n- Yes\n- No',
    answerType: 'boolean-like',
    gold: 'No',
  }),
  mmlu: itemOf({
    benchmark: 'mmlu',
    task: 'high_school_biology',
    question: 'Which one breathes?',
    options: ['A stone', 'A fox', '$5', 'None of these'],
    answerType: 'choice',
    gold: 'B',
  }),
}

const EXEMPLARS: Record<Family, Exemplar> = {
  gsm8k: { question: 'What is 1 + 1?', options: null, reasoning: 'One and one.', answer: '2' },
  math: { question: 'What is $1+1$?', options: null, reasoning: 'One and one.', answer: '2' },
  bbh: { question: 'Back?\nOptions:\n- Yes\n- No', options: null, reasoning: 'Round.', answer: 'Yes' },
  mmlu: { question: 'Which flies?', options: ['Ox', 'Owl'], reasoning: 'It has wings.', answer: 'B' },
}

function itemOf(known: Pick<Item, 'question' | 'answerType' | 'gold'> & Partial<Item>): Item {
  const rest = { split: 'test', ordinal: 0, options: null, goldReasoning: null, level: null } as const
  return { benchmark: 'gsm8k', task: 'gsm8k', ...rest, ...known }
}

function render(family: Family, format: Format, style: PromptStyle, instruction: string | null = null) {
  const template = findTemplate(templates, family, format)
  const item = ITEMS[family]
  const exemplars = isInContext(format) ? [EXEMPLARS[family]] : []
  const prefix = renderPrefix(template, { style, exemplars, instruction, task: item.task })
  const ask = renderAsk(template, { style, item })
  return { template, item, prefix, ask, messages: joinMessages({ style, prefix, ask }) }
}

const EVERY = FAMILIES.flatMap((family) =>
  FORMATS.flatMap((format) => PROMPT_STYLES.map((style) => [family, format, style] as const)),
)

describe.each(EVERY)('%s %s in %s style', (family, format, style) => {
  const { template, item, prefix, ask, messages } = render(family, format, style, 'As the set says.')
  const sent = messages.map(({ content }) => content).join('\n')

  it('holds the question and its options unchanged, in order, and last', () => {
    const places = [item.question, ...(item.options ?? [])].map((text) => ask.content.indexOf(text))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(messages.at(-1)).toMatchObject({ role: 'user' })
    expect(messages.at(-1)?.content.endsWith(ask.content)).toBe(true)
  })

  it('leaves no variable open', () => {
    expect(sent).not.toMatch(/\{\{\w+(: [^{}]*)?\}\}(?!\{)/)
    expect(sent).not.toContain('null')
  })

  it('shows the exemplar in in-context formats only, its reasoning only in chains of thought', () => {
    const { question, reasoning } = EXEMPLARS[family]
    expect(sent.includes(question)).toBe(isInContext(format))
    expect(sent.includes(reasoning ?? '')).toBe(format === 'in-context-cot')
  })

  it('asks for a marked answer in chains of thought', () => {
    expect(template.marker !== null).toBe(isChainOfThought(format))
    if (template.marker) expect(sent.toLowerCase()).toContain(template.marker)
    if (template.marker && family === 'math') expect(sent).toContain('\\boxed{')
  })

  it('asks for the answer alone in answer-only, of a text only by its layout', () => {
    const asksSo = /\balone\b|\bnothing else\b/.test(sent)
    if (style === 'chat') expect(asksSo).toBe(!isChainOfThought(format))
    if (template.chatNote !== null) expect(asksSo).toBe(style === 'chat')
  })

  it('takes turns in chat, is one text else', () => {
    const roles = messages.map(({ role }) => role).filter((role) => role !== 'system')
    if (style === 'chat')
      expect(roles).toEqual(isInContext(format) ? ['user', 'assistant', 'user'] : ['user'])
    else expect([messages.length, prefix.length <= 1, roles]).toEqual([1, true, ['user']])
  })

  it('ends in the answer lead in text style only', () => {
    expect(sent.endsWith(`\n${template.textAnswerLead}`)).toBe(style === 'text')
  })
})

describe('joinMessages', () => {
  it('lays a BBH chain of thought out like the official prompts', () => {
    expect(render('bbh', 'in-context-cot', 'text', 'Find the way.').messages).toEqual([
      {
        role: 'user',
        content: [
          'Find the way.',
          '',
          'Q: Back?\nOptions:\n- Yes\n- No',
          "A: Let's think step by step.",
          'Round. So the answer is Yes.',
          '',
          'Q: Do you return?\nOptions:\n- Yes\n- No',
          "A: Let's think step by step.",
        ].join('\n'),
      },
    ])
  })

  it('lays an MMLU chain of thought out like the Flan prompts', () => {
    expect(render('mmlu', 'in-context-cot', 'text', 'About animals.').messages[0]?.content).toBe(
      [
        'About animals.',
        '',
        'Q: Which flies?\n(A) Ox (B) Owl',
        "A: Let's think step by step. It has wings. The answer is (B).",
        '',
        'Q: Which one breathes?\n(A) A stone (B) A fox (C) $5 (D) None of these',
        "A: Let's think step by step.",
      ].join('\n'),
    )
  })

  it('takes the reasoning out for answer-only', () => {
    expect(render('bbh', 'in-context-ao', 'text', 'Find the way.').messages[0]?.content).toBe(
      'Find the way.\n\nQ: Back?\nOptions:\n- Yes\n- No\nA: Yes\n\nQ: Do you return?\nOptions:\n- Yes\n- No\nA:',
    )
  })

  it('puts the system message first in chat', () => {
    expect(render('mmlu', 'in-context-ao', 'chat', 'About animals.').messages).toEqual([
      {
        role: 'system',
        content:
          'About animals.\n\nReply with the answer alone: the letter of the right option in parentheses, without any explanation.',
      },
      { role: 'user', content: 'Q: Which flies?\n(A) Ox (B) Owl' },
      { role: 'assistant', content: '(B)' },
      {
        role: 'user',
        content: 'Q: Which one breathes?\n(A) A stone (B) A fox (C) $5 (D) None of these',
      },
    ])
  })

  it('names the task itself where the set has no instruction', () => {
    const [system] = render('mmlu', 'in-context-cot', 'chat').messages
    expect(system?.content).toBe(
      'Multiple-choice questions on high school biology, each with exactly one right option.',
    )
  })

  it('has no opening where neither says one', () => {
    expect(render('bbh', 'in-context-cot', 'chat').prefix.map(({ role }) => role)).toEqual([
      'user',
      'assistant',
    ])
    expect(render('gsm8k', 'zero-shot-cot', 'text').prefix).toEqual([])
  })

  it('says what the answer looks like: the pair of words of a task that has one', () => {
    expect(render('bbh', 'zero-shot-ao', 'chat').ask.content).toContain(
      'Reply with the answer alone: Yes or No,',
    )
    expect(render('mmlu', 'zero-shot-cot', 'chat').ask.content).toContain(
      'where X is the letter of the right option in parentheses.',
    )
  })
})
