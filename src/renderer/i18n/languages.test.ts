import { describe, expect, it } from 'vitest'
import { SPOKEN } from './languages.fixture.ts'
import { preferredLanguage } from './speak.ts'

/** Every plain sentence by its path; those with figures in them are functions and left out. */
function sentences(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]]
    return typeof value === 'object' && value !== null ? sentences(value, `${path}${key}.`) : []
  })
}

/** The same in every language: names. */
const NAMES = /^(product$|benchmark\.(gsm8k|math|bbh|mmlu|sample)$|models\.provider\.(openai|anthropic)$)/

describe('Chinese', () => {
  it('leaves no sentence in English', () => {
    const untranslated = sentences(SPOKEN.zh).filter(
      ([path, sentence]) => !NAMES.test(path) && /\p{L}/u.test(sentence) && !/\p{Script=Han}/u.test(sentence),
    )
    expect(untranslated).toEqual([])
  })
})

describe.each(Object.entries(SPOKEN))('%s', (_, { run, state }) => {
  it('calls an unfinished run by the same name over its banner as in a list', () => {
    for (const [name, { title }] of Object.entries(run.unfinished))
      expect(title.toLowerCase()).toMatch(new RegExp(`^${state[name as keyof typeof run.unfinished]}`))
  })
})

describe('preferredLanguage', () => {
  it.each([
    ['zh', ['en-GB'], 'zh'],
    [null, ['zh-TW', 'en'], 'zh'],
    [null, ['de', 'en-US', 'zh'], 'en'],
    [null, ['de'], 'en'],
    ['tlh', [], 'en'],
  ])('stored %j, browser %j → %s', (stored, browser, language) => {
    expect(preferredLanguage(stored, browser)).toBe(language)
  })
})
