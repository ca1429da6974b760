import type { Comparison } from '#shared/contract/views.ts'
import { formatPercent, formatPoints, formatProbability } from '#shared/domain/numbers.ts'
import type { Messages } from '../../i18n/en/index.ts'
import type { DifferenceSign } from '../../ui/DifferenceBar.tsx'

/** What may be concluded, in one sentence: what stands before the emphasised words, they, and the rest. */
export function sayVerdict({ verdict }: Comparison, text: Messages): readonly [string, string, string] {
  const words = text.compare.verdict
  switch (verdict.status) {
    case 'better':
    case 'worse': {
      const points = Math.abs(verdict.points).toFixed(1)
      const [low, high] = verdict.ci95
      const bounds =
        verdict.status === 'better'
          ? ([low, high] as const)
          : // Worse by so much: the same interval seen from the other side.
            ([-high, -low] as const)
      const [from, to] = bounds.map((bound) => formatPercent(bound)) as [string, string]
      return words[verdict.status](points, from, to, sayChance(verdict.p, text))
    }
    case 'no-detectable-difference':
      return words.none(verdict.n, verdict.mde === null ? null : formatPercent(verdict.mde))
    case 'too-few-items':
      return words.tooFew(verdict.n, verdict.needed)
    case 'no-common-items':
      return ['', words.noItems, '']
  }
}

/** How often chance alone would do this: `0.2 %`, `under 0.01 %`. */
function sayChance(p: number, text: Messages): string {
  const words = text.compare.verdict
  if (p < 0.0001) return words.tinyChance
  return words.chance(formatPercent(p, p < 0.001 ? 2 : 1))
}

export const signOf = ({ verdict }: Comparison): DifferenceSign =>
  verdict.status === 'better' || verdict.status === 'worse' ? verdict.status : 'unclear'

/** An interval of points, `−1.2 to +5.0`. */
export const writeBounds = (ci95: readonly [number, number]): readonly [string, string] => [
  formatPoints(ci95[0]),
  formatPoints(ci95[1]),
]

/** `p = 0.0021`, `p < 0.0001`. */
export function writeP(p: number): string {
  const written = formatProbability(p)
  return written.startsWith('<') ? `p < ${written.slice(1)}` : `p = ${written}`
}
