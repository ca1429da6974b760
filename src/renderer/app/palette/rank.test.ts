import { describe, expect, it } from 'vitest'
import { distanceOf, rankEntries } from './rank.ts'

const ENTRIES = [
  { group: 'places', label: 'Leaderboard' },
  { group: 'places', label: 'Settings', keywords: '设置 theme language' },
  { group: 'actions', label: 'Dark theme' },
  { group: 'models', label: 'gpt-4' },
  { group: 'models', label: 'gpt-4-turbo' },
  { group: 'models', label: 'GPT-4o mini', keywords: 'OpenAI' },
  { group: 'models', label: 'not-gpt-4' },
  { group: 'models', label: 'LLaMA-65B' },
]
const labels = (query: string, most = 9) =>
  rankEntries(query, ENTRIES, () => most).flatMap(({ entries }) => entries.map(({ label }) => label))

describe('rankEntries', () => {
  it.each([
    ['gpt-4', ['gpt-4', 'gpt-4-turbo', 'GPT-4o mini', 'not-gpt-4']],
    ['gpt4', ['gpt-4', 'gpt-4-turbo', 'GPT-4o mini', 'not-gpt-4']],
    ['gpt4t', ['gpt-4-turbo']],
    ['gtb', ['gpt-4-turbo']],
    ['turbo gpt', ['gpt-4-turbo']],
    ['openai', ['GPT-4o mini']],
    ['65b', ['LLaMA-65B']],
    ['theme', ['Dark theme', 'Settings']],
    ['设置', ['Settings']],
    ['zzz', []],
  ])('%s finds %j', (query, expected) => {
    expect(labels(query)).toEqual(expected)
  })

  it('keeps the order given while nothing is typed, and shows a few of each', () => {
    expect(rankEntries(' ', ENTRIES, (group) => (group === 'models' ? 1 : 9))).toEqual([
      { group: 'places', entries: ENTRIES.slice(0, 2) },
      { group: 'actions', entries: ENTRIES.slice(2, 3) },
      { group: 'models', entries: ENTRIES.slice(3, 4) },
    ])
  })

  it('puts the group with the best entry first', () => {
    expect(rankEntries('dark', ENTRIES, () => 9)[0]?.group).toBe('actions')
  })
})

describe('distanceOf', () => {
  it('prefers the beginning to a word inside, and that to letters here and there', () => {
    const away = ['gpt', 'g-p-t', 'x gpt', 'xgpt', 'gaptx'].map((label) => distanceOf('gpt', { label }) ?? 99)
    expect(away).toEqual(away.toSorted((a, b) => a - b))
    expect(new Set(away).size).toBe(5)
  })
})
