import type { Exemplar } from '#shared/domain/item.ts'
import type { ExemplarRule } from '#shared/domain/prompt.ts'
import { seededRandom } from '#shared/statistics/random.ts'
import { shuffle } from './arrange-options.ts'

/** Exemplars out of a pool by a prompt's rule, at most `shots`, in the order they are shown. */
export function pickExemplars(
  pool: readonly Exemplar[],
  rule: ExemplarRule,
  { shots, questions }: { readonly shots: number; readonly questions: () => readonly string[] },
): Exemplar[] {
  return orderExemplars(choose(pool, rule, questions).slice(0, shots), rule)
}

export function orderExemplars(exemplars: readonly Exemplar[], { order, seed }: ExemplarRule): Exemplar[] {
  switch (order) {
    case 'as-chosen':
      return [...exemplars]
    case 'reversed':
      return [...exemplars].reverse()
    case 'shuffled':
      return shuffle(exemplars, seededRandom(seed))
  }
}

function choose(
  pool: readonly Exemplar[],
  { choose: choice, seed }: ExemplarRule,
  questions: () => readonly string[],
): readonly Exemplar[] {
  if (typeof choice === 'object') return choice.given
  switch (choice) {
    case 'official':
      return pool
    case 'random':
      return shuffle(pool, seededRandom(seed))
    case 'longest':
      return byMost(pool, ({ question, reasoning }) => question.length + (reasoning?.length ?? 0))
    case 'most-steps':
      return byMost(pool, (exemplar) => countSteps(exemplar) + (exemplar.reasoning?.length ?? 0) / 1e7)
    case 'most-similar':
      return byMost(pool, similarityTo(questions(), pool))
  }
}

function byMost(pool: readonly Exemplar[], measure: (exemplar: Exemplar) => number): Exemplar[] {
  return pool
    .map((exemplar) => ({ exemplar, measured: measure(exemplar) }))
    .sort((a, b) => b.measured - a.measured)
    .map(({ exemplar }) => exemplar)
}

/** Lines of the reasoning, as Fu et al. count them; its sentences where all stand on one line. */
export function countSteps({ reasoning }: Exemplar): number {
  const text = (reasoning ?? '').trim()
  if (text === '') return 0
  const lines = text.split(/\n+/).length
  return lines > 1 ? lines : text.split(/(?<=[.!?])\s+/).length
}

/** Cosine of the TF-IDF vectors of an exemplar's question and of all the questions taken as one text. */
function similarityTo(
  questions: readonly string[],
  pool: readonly Exemplar[],
): (exemplar: Exemplar) => number {
  const documents = pool.map(({ question }) => new Set(wordsOf(question)))
  const frequency = new Map<string, number>()
  for (const words of documents) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log((1 + pool.length) / (1 + (frequency.get(word) ?? 0))) + 1
  const asked = vectorOf(questions.flatMap(wordsOf), weight)
  return ({ question }) => cosine(vectorOf(wordsOf(question), weight), asked)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function vectorOf(words: readonly string[], weight: (word: string) => number): Map<string, number> {
  const vector = new Map<string, number>()
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + weight(word))
  return vector
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0
  for (const [word, value] of a) product += value * (b.get(word) ?? 0)
  const length = (vector: ReadonlyMap<string, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))
  const lengths = length(a) * length(b)
  return lengths === 0 ? 0 : product / lengths
}
