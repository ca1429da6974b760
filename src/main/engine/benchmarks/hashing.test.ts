import { describe, expect, it } from 'vitest'
import type { Item } from '#shared/domain/item.ts'
import { hashExemplarSet, hashItem, hashItems } from './hashing.ts'

const item: Item = {
  benchmark: 'mmlu',
  task: 'astronomy',
  split: 'test',
  ordinal: 3,
  answerType: 'choice',
  question: 'Which one?\nSay.',
  options: ['a', 'b', 'c', 'd'],
  gold: 'A',
  goldReasoning: null,
  level: null,
}

describe('hashItem', () => {
  it('never changes, or runs of different versions and machines could not be paired', () => {
    expect(hashItem(item)).toBe('748009644394a75aca01dc9eaef5da4f34d436e42c3214984090cf182108e53a')
  })

  it.each<[string, Partial<Item>]>([
    ['ordinal', { ordinal: 9 }],
    ['reasoning', { goldReasoning: 'So.' }],
    ['level', { level: 'Level 1' }],
    ['line ends', { question: 'Which one?\r\nSay.' }],
    ['blanks around', { question: ' Which one?\nSay.\n', gold: 'A ' }],
  ])('does not depend on %s', (_, change) => {
    expect(hashItem({ ...item, ...change })).toBe(hashItem(item))
  })

  it.each<[string, Partial<Item>]>([
    ['benchmark', { benchmark: 'sample' }],
    ['task', { task: 'anatomy' }],
    ['split', { split: 'dev' }],
    ['question', { question: 'Which  one?\nSay.' }],
    ['order of options', { options: ['b', 'a', 'c', 'd'] }],
    ['absence of options', { options: null }],
    ['gold', { gold: 'B' }],
  ])('depends on the %s', (_, change) => {
    expect(hashItem({ ...item, ...change })).not.toBe(hashItem(item))
  })
})

it('tells items of one file apart by their order where all else is the same', () => {
  const other = { ...item, question: 'Another?' }
  const hashes = hashItems([item, other, item, item]).map(({ hash }) => hash)
  expect(new Set(hashes).size).toBe(4)
  expect(hashItems([other, item, item, item]).map(({ hash }) => hash)).toEqual([
    hashes[1],
    hashes[0],
    hashes[2],
    hashes[3],
  ])
})

it('gives exemplar sets of the same texts different hashes where they are for different tasks', () => {
  const exemplars = [{ question: 'Well?', options: null, reasoning: null, answer: 'Yes' }]
  const set = { benchmark: 'bbh', name: 'own', source: 'own', instruction: null, exemplars } as const
  expect(hashExemplarSet({ ...set, task: 'navigate' }).hash).not.toBe(
    hashExemplarSet({ ...set, task: 'snarks' }).hash,
  )
})
