import { resolve } from 'node:path'
import type { Split } from '#shared/domain/benchmark.ts'

const SPLIT_WORDS: ReadonlyMap<string, Split> = new Map([
  ['test', 'test'],
  ['train', 'train'],
  ['dev', 'dev'],
  ['val', 'val'],
  ['validation', 'val'],
])

/** The split a name speaks of: `astronomy_dev` → `dev`, `auxiliary_train` → `train`; null for none. */
export function splitIn(name: string): Split | null {
  const words = name.toLowerCase().split(/[^a-z]+/)
  return words.map((word) => SPLIT_WORDS.get(word)).findLast((split) => split !== undefined) ?? null
}

/** `Counting & Probability` → `counting_and_probability`: how the official folders are named. */
export function toTaskName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

/**
 * The names of a path's folders, innermost first. Paths of either system; a relative one goes on with the names
 * of the working folder.
 */
export function folderNames(path: string): string[] {
  return resolve(path).split(/[\\/]/).slice(0, -1).reverse()
}
