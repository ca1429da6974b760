import type { ScorePoint } from '#shared/board/score-points.ts'
import { formatCount, formatScore } from '#shared/domain/numbers.ts'
import type { Messages } from '../../../i18n/en/index.ts'
import type { DataRows } from '../../../ui/charts/DataTable.tsx'
import { flagsText, nameSource, writeRank } from './facts.ts'

/** The points as rows, with what a chart places them by as columns of its own after the score. */
export function tabulatePoints<Point extends ScorePoint>(
  points: readonly Point[],
  text: Messages,
  own: readonly { readonly label: string; readonly read: (point: Point) => string }[] = [],
): DataRows {
  const words = text.charts.columns
  const numeric = true
  return {
    columns: [
      { label: words.rank, numeric },
      { label: words.model },
      { label: words.organisation },
      { label: words.type },
      { label: words.score, numeric },
      { label: words.low, numeric },
      { label: words.high, numeric },
      { label: words.items, numeric },
      ...own.map(({ label }) => ({ label, numeric })),
      { label: words.provenance },
      { label: words.source },
      { label: words.flags },
    ],
    rows: points.map((point) => ({
      key: point.model.name,
      cells: [
        writeRank(point.rank),
        point.model.name,
        point.model.organisation ?? '–',
        point.model.type ?? '–',
        formatScore(point.score),
        point.interval ? formatScore(point.interval[0]) : '–',
        point.interval ? formatScore(point.interval[1]) : '–',
        point.items === null ? '–' : formatCount(point.items),
        ...own.map(({ read }) => read(point)),
        text.charts.provenance[point.provenance],
        [...new Set(point.figures.map((figure) => nameSource(figure, text)))].join('; '),
        flagsText(point.figures, text),
      ],
    })),
  }
}
