/** How far answers and scores hang on the wording of a prompt. */

/** What an item was answered with under one variant of the prompt; null for no answer, which is an answer too. */
export type VariantAnswer = string | null

/** How often each answer was given, by answer. */
function countsOf(answers: readonly VariantAnswer[]): Map<VariantAnswer, number> {
  const counts = new Map<VariantAnswer, number>()
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return counts
}

/**
 * Sensitivity of an item (Errica et al. 2024): the entropy of its answers over the variants, divided by that of `classes`
 * equally frequent ones, the number of answers there are to choose from, or with an open question the number of variants.
 * 0 where all variants agree, at most 1.
 */
export function sensitivityOf(answers: readonly VariantAnswer[], classes: number): number {
  if (answers.length < 2 || classes < 2) return 0
  let entropy = 0
  for (const count of countsOf(answers).values()) {
    const share = count / answers.length
    entropy -= share * Math.log(share)
  }
  return Math.min(1, Math.abs(entropy) / Math.log(classes))
}

/**
 * Consistency of a class (Errica et al. 2024): over the pairs of its items, the mean of 1 minus the total variation
 * distance between their distributions of answers over the variants. Null for a class of fewer than two items.
 */
export function consistencyOf(items: readonly (readonly VariantAnswer[])[]): number | null {
  if (items.length < 2) return null
  const distributions = items.map((answers) => ({ counts: countsOf(answers), of: answers.length }))
  let sum = 0
  let pairs = 0
  distributions.forEach((one, index) => {
    for (const other of distributions.slice(index + 1)) {
      const values = new Set([...one.counts.keys(), ...other.counts.keys()])
      let distance = 0
      for (const value of values)
        distance += Math.abs(
          (one.counts.get(value) ?? 0) / one.of - (other.counts.get(value) ?? 0) / other.of,
        )
      sum += 1 - distance / 2
      pairs++
    }
  })
  return sum / pairs
}

/** Best minus worst accuracy over the variants (Sclar et al. 2023), with mean and standard deviation; null without any. */
export function spreadOf(
  accuracies: readonly number[],
): { best: number; worst: number; spread: number; mean: number; standardDeviation: number } | null {
  if (accuracies.length === 0) return null
  const best = Math.max(...accuracies)
  const worst = Math.min(...accuracies)
  const mean = accuracies.reduce((sum, value) => sum + value, 0) / accuracies.length
  const squares = accuracies.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const standardDeviation = accuracies.length < 2 ? 0 : Math.sqrt(squares / (accuracies.length - 1))
  return { best, worst, spread: best - worst, mean, standardDeviation }
}

/** How often two models change places. */
export interface OrderFlips {
  readonly a: string
  readonly b: string
  /** Variants under which each is ahead; under the others they are equal. */
  readonly aAhead: number
  readonly bAhead: number
}

export interface RankStability {
  readonly pairs: readonly OrderFlips[]
  /** Share of the comparisons, of two models under two variants with both ahead of neither left out, in which the order turns. */
  readonly flipRate: number
  /** Mean over pairs of variants of Kendall's τ-a between their orders of the models. */
  readonly kendallTau: number
}

/**
 * How stable the order of models is over the variants. Takes each model's accuracies, variant by variant in one order;
 * null below two models or two variants.
 */
export function rankStability(
  models: readonly { readonly name: string; readonly accuracies: readonly number[] }[],
): RankStability | null {
  const variants = Math.min(...models.map(({ accuracies }) => accuracies.length))
  if (models.length < 2 || variants < 2) return null
  const signs = models.flatMap((a, index) =>
    models.slice(index + 1).map((b) => ({
      a: a.name,
      b: b.name,
      signs: Array.from({ length: variants }, (_, variant) =>
        Math.sign((a.accuracies[variant] ?? 0) - (b.accuracies[variant] ?? 0)),
      ),
    })),
  )
  let turned = 0
  let told = 0
  let agreement = 0
  let compared = 0
  for (const pair of signs)
    for (let one = 0; one < variants; one++)
      for (let other = one + 1; other < variants; other++) {
        const product = (pair.signs[one] ?? 0) * (pair.signs[other] ?? 0)
        agreement += product
        compared++
        if (product !== 0) told++
        if (product < 0) turned++
      }
  return {
    pairs: signs.map(({ a, b, signs: ahead }) => ({
      a,
      b,
      aAhead: ahead.filter((sign) => sign > 0).length,
      bAhead: ahead.filter((sign) => sign < 0).length,
    })),
    flipRate: told === 0 ? 0 : turned / told,
    kendallTau: agreement / compared,
  }
}
