import { areAlike } from '#shared/board/alike.ts'
import { toCell } from '#shared/board/build-board.ts'
import type { PlacedPoint } from '#shared/board/placed-points.ts'
import type { ScorePoint } from '#shared/board/score-points.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'

/** Who is first, or how many may be. `points` best first. */
export function rankingSentence(points: readonly ScorePoint[], measure: string, text: Messages): string {
  const words = text.charts.ranking
  const [best] = points
  if (!best) return ''
  const { score, interval, model } = best
  const candidates = points.filter(({ rank }) => rank !== null && rank[0] === 1)
  if (best.rank === null || interval === null) return words.unsure(model.name, measure, formatScore(score))
  if (candidates.length > 1) return words.tied(candidates.length, measure, model.name, formatScore(score))
  const between = text.charts.facts.between(formatScore(interval[0]), formatScore(interval[1]))
  if (points.length === 1) return words.only(model.name, measure, formatScore(score), between)
  const alike = areAlike(points.flatMap(({ figures }) => figures.flatMap((figure) => toCell([figure]) ?? [])))
  return words.leader(model.name, measure, formatScore(score), between, points.length, alike)
}

/** A score this far from the best counts as near it. */
const NEAR = 0.05

/** The best of known size, and the smallest near it. */
export function sizeSentence(points: readonly PlacedPoint[], text: Messages): string {
  const words = text.charts.sizeChart
  const size = ({ x }: PlacedPoint): string => text.charts.size(String(x))
  const [best] = [...points].sort((a, b) => b.y - a.y || a.x - b.x)
  if (!best) return ''
  const [small] = points.filter(({ y }) => y >= best.y - NEAR).sort((a, b) => a.x - b.x || b.y - a.y)
  const { name } = best.model
  if (!small || small.x >= best.x) return words.alone(name, size(best), formatScore(best.y))
  return words.sentence(
    name,
    size(best),
    formatScore(best.y),
    small.model.name,
    size(small),
    String(NEAR * 100),
  )
}

/** From where to where the record rose. `frontier` by date. */
export function timeSentence(frontier: readonly PlacedPoint[], text: Messages): string {
  const words = text.charts.timeChart
  const first = frontier.at(0)
  const last = frontier.at(-1)
  if (!first || !last) return ''
  if (first === last) return words.one(first.model.name, formatScore(first.y))
  return words.sentence(
    formatScore(first.y),
    first.model.name,
    first.model.released ?? '',
    formatScore(last.y),
    last.model.name,
    last.model.released ?? '',
    frontier.length,
  )
}

/** What nothing is both cheaper and better than. `frontier` by price. */
export function priceSentence(frontier: readonly PlacedPoint[], of: number, text: Messages): string {
  const words = text.charts.priceChart
  const cheap = frontier.at(0)
  const best = frontier.at(-1)
  if (!cheap || !best) return ''
  if (cheap === best) return words.one(best.model.name, formatScore(best.y), of)
  return words.sentence(
    frontier.length,
    of,
    cheap.model.name,
    formatScore(cheap.y),
    best.model.name,
    formatScore(best.y),
  )
}
