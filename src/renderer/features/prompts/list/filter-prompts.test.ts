import { describe, expect, it } from 'vitest'
import type { ListedPrompt } from '#shared/contract/views.ts'
import { parsePromptSearch, parsePromptsSearch } from '../search.ts'
import { filterPrompts, listTags } from './filter-prompts.ts'

const prompt = (name: string, known: Partial<ListedPrompt>): ListedPrompt => ({
  name,
  kind: 'shipped',
  tags: [],
  notes: '',
  reference: null,
  versions: 1,
  latest: { version: 1, hash: 'h', createdAt: '2026-01-01T00:00:00Z' },
  format: 'zero-shot-cot',
  runs: 0,
  ...known,
})

const PROMPTS = [
  prompt('plan', { tags: ['paradigm'], notes: 'Plan first, then solve.' }),
  prompt('mine', { kind: 'own', tags: ['draft', 'paradigm'] }),
  prompt('answer-only', {}),
]

describe('filterPrompts', () => {
  it.each([
    ['one’s own first', {}, ['mine', 'answer-only', 'plan']],
    ['by kind', { kind: 'shipped' }, ['answer-only', 'plan']],
    ['by tag', { tag: 'paradigm' }, ['mine', 'plan']],
    ['every word, anywhere', { text: 'SOLVE paradigm' }, ['plan']],
  ] as const)('%s', (_, search, names) => {
    expect(filterPrompts(PROMPTS, search).map(({ name }) => name)).toEqual(names)
  })

  it('lists every tag once', () => {
    expect(listTags(PROMPTS)).toEqual(['draft', 'paradigm'])
  })
})

describe('the address', () => {
  it.each([
    [{ kind: 'variant', tag: 7, text: '' }, { tag: '7' }],
    [{ kind: 'own' }, { kind: 'own' }],
  ])('of the list: %j → %j', (raw, search) => {
    expect(parsePromptsSearch(raw)).toEqual(search)
  })

  it.each([
    [
      { version: 2, view: 'versions', benchmark: 'gsm8k', item: 3, style: 'text' },
      { version: 2, view: 'versions', benchmark: 'gsm8k', item: 3, style: 'text' },
    ],
    [{ version: 0, view: 'edit', benchmark: 'chess', item: '3', style: 'sung' }, {}],
  ])('of a prompt: %j → %j', (raw, search) => {
    expect(parsePromptSearch(raw)).toEqual(search)
  })
})
