import { describeBenchmark } from '#shared/board/benchmarks.ts'
import type { Cell } from '#shared/board/board.ts'
import type { Figure } from '#shared/board/figure.ts'
import { flagsOf } from '#shared/board/flags.ts'
import type { ScorePoint } from '#shared/board/score-points.ts'
import { formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import { flagText } from '../table/words.ts'

type Evidenced = Pick<ScorePoint, 'score' | 'interval' | 'items' | 'basis'>

export const writeRank = (rank: readonly [number, number] | null): string =>
  rank === null ? '–' : rank[0] === rank[1] ? String(rank[0]) : `${rank[0]}–${rank[1]}`

export function writeScore(
  { score, interval }: Pick<Evidenced, 'score' | 'interval'>,
  text: Messages,
): string {
  const words = text.charts.facts
  if (interval === null) return words.bare(formatScore(score))
  return words.score(formatScore(score), words.between(formatScore(interval[0]), formatScore(interval[1])))
}

/** How it was asked, as far as its source says. */
export function describeSetting(figure: Figure, text: Messages): string {
  const words = text.charts.facts
  return [
    figure.shots === null ? null : words.shots(figure.shots),
    figure.chainOfThought === null ? null : figure.chainOfThought ? words.cot : words.answerOnly,
    figure.metric === 'accuracy' ? null : figure.metric,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** Where a figure stands, in words. */
export const nameSource = (figure: Figure, text: Messages): string =>
  figure.provenance === 'own'
    ? text.charts.facts.run(figure.run.id)
    : figure.source.title || text.charts.facts.noSource

/** What a reader has to know of figures before trusting them, each thing once; empty where there is nothing. */
export function flagsText(figures: readonly Figure[], text: Messages): string {
  const flags = new Set(figures.flatMap((figure) => flagsOf({ figure }).map(({ means }) => means)))
  return [...flags].map((means) => flagText(means, text)).join('; ')
}

export const describeFlags = (figures: readonly Figure[], text: Messages): string[] => {
  const flags = flagsText(figures, text)
  return flags === '' ? [] : [text.charts.flagged(flags)]
}

/** Every line of a readout after its name: score, how sure, from where. */
export function describePoint(point: ScorePoint, text: Messages): string[] {
  const words = text.charts
  const [figure, ...others] = point.figures
  const what =
    others.length > 0
      ? words.averageShort(point.figures.length)
      : figure
        ? [describeBenchmark(figure.benchmark).name, describeSetting(figure, text)].filter(Boolean).join(', ')
        : ''
  return [
    ...describeModel(point, text),
    what,
    writeScore(point, text),
    ...describeEvidence(point, text),
    ...(point.rank ? [words.facts.rank(writeRank(point.rank))] : []),
    others.length > 0 || !figure
      ? words.provenance[point.provenance]
      : `${words.provenance[point.provenance]}: ${nameSource(figure, text)}`,
    ...describeFlags(point.figures, text),
  ].filter((line) => line !== '')
}

function describeModel({ model }: ScorePoint, text: Messages): string[] {
  const words = text.charts
  const known = [
    model.organisation,
    model.type,
    model.paramsB === null ? null : words.size(String(model.paramsB)),
    model.released === null ? null : words.facts.released(model.released),
  ].filter((part) => part !== null)
  return known.length > 0 ? [known.join(' · ')] : []
}

export function describeEvidence(
  { items, basis }: Pick<Evidenced, 'items' | 'basis'>,
  text: Messages,
): string[] {
  const words = text.charts.facts
  const count = items === null ? words.noItems : words.items(items)
  return [basis === null ? count : `${count}; ${words.basis[basis]}`]
}

/** A figure of one benchmark or task. */
export function describeCell(cell: Cell, text: Messages): string[] {
  const { figure } = cell
  return [
    writeScore({ score: figure.score, interval: cell.interval }, text),
    describeSetting(figure, text),
    ...describeEvidence(cell, text),
    `${text.charts.provenance[figure.provenance]}: ${nameSource(figure, text)}`,
    ...describeFlags([figure], text),
  ].filter((line) => line !== '')
}
